package org.atrium.standalone;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.atrium.server.AtriumServer;
import org.atrium.ui.AtriumUi;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A role of Atrium, started beside the other one in this process as if it were alone. */
enum Role {
    SERVER(
            AtriumServer.class,
            WebApplicationType.REACTIVE,
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
            "com.vaadin.flow.spring.VaadinScopesConfig",
            "org.springframework.boot.security.oauth2.client.autoconfigure.reactive.ReactiveOAuth2ClientAutoConfiguration",
            "org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration"),
    UI(
            AtriumUi.class,
            WebApplicationType.SERVLET,
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.health.MongoReactiveHealthContributorAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveRepositoriesAutoConfiguration");

    private final Class<?> application;
    private final WebApplicationType type;
    private final List<String> notItsOwn;

    Role(Class<?> application, WebApplicationType type, String... notItsOwn) {
        this.application = application;
        this.type = type;
        this.notItsOwn = List.of(notItsOwn);
    }

    /**
     * Starts the role. Settings go in as its command line, which outranks the environment and the
     * system properties that both roles share.
     */
    ConfigurableApplicationContext start(
            Map<String, String> settings,
            List<ApplicationContextInitializer<GenericApplicationContext>> additions) {
        var builder =
                new SpringApplicationBuilder(application)
                        .web(type)
                        .registerShutdownHook(false)
                        .logStartupInfo(false);
        additions.forEach(builder::initializers);
        var commandLine = new ArrayList<String>();
        settings.forEach((name, value) -> commandLine.add("--" + name + "=" + value));
        commandLine.add("--spring.config.location=" + ownSettings());
        commandLine.add("--spring.autoconfigure.exclude=" + String.join(",", known(notItsOwn)));
        return builder.run(commandLine.toArray(String[]::new));
    }

    /** Both roles bring an `application.yaml`; by its name alone the first one would win. */
    private URL ownSettings() {
        var home = application.getProtectionDomain().getCodeSource().getLocation().toString();
        try {
            return Collections.list(application.getClassLoader().getResources("application.yaml"))
                    .stream()
                    .filter(file -> file.toString().contains(home))
                    .findAny()
                    .orElseThrow(() -> new IllegalStateException("No application.yaml in " + home));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> known(List<String> autoConfigurations) {
        return autoConfigurations.stream()
                .filter(name ->
                        Role.class.getResource("/" + name.replace('.', '/') + ".class") != null)
                .toList();
    }
}
