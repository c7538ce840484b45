package org.atrium.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.atrium.standalone.standin.StandIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import reactor.core.publisher.Hooks;

/** Starts both roles side by side, and ties them together. */
final class Starter {

    private static final String CALLBACK = "/login/oauth2/code/wikimedia";
    private static final String SECURITY_OF_SERVLETS =
            "org.springframework.security.SECURITY_REACTOR_CONTEXT_OPERATOR";

    private final Options options;
    private final Settings settings;
    private final SecureRandom random = new SecureRandom();

    Starter(Options options, Settings settings) {
        this.options = options;
        this.settings = settings;
    }

    RunningAtrium start() {
        free(settings.address(), options.port(), "--port");
        free(settings.apiAddress(), options.apiPort(), "--api-port");
        var data = DataFolder.take(options.data());
        try {
            return start(data);
        } catch (RuntimeException failure) {
            data.close();
            throw failure;
        }
    }

    private RunningAtrium start(DataFolder data) {
        var both = shared();
        var serverSettings = new LinkedHashMap<>(both);
        serverSettings.put("server.address", settings.apiAddress());
        serverSettings.put("server.port", String.valueOf(options.apiPort()));
        serverSettings.put("atrium.data", options.data().toAbsolutePath().toString());
        var uiSettings = new LinkedHashMap<>(both);
        uiSettings.put("server.address", settings.address());
        uiSettings.put("server.port", String.valueOf(options.port()));
        uiSettings.put("atrium.api-url", apiAddress().toString());
        uiSettings.put("springdoc.api-docs.enabled", "false");
        var ui = begin(Role.UI, uiSettings, additions(both));
        var server = begin(Role.SERVER, serverSettings, List.of());
        try {
            var atrium = new RunningAtrium(address(), apiAddress(), ui.join(), server.join(), data);
            // Servlet security wraps every reactive pipeline of the process, the server's too.
            Hooks.resetOnLastOperator(SECURITY_OF_SERVLETS);
            return atrium;
        } catch (CompletionException failure) {
            // The other one may still be starting; what it has opened must be closed in order.
            ui.handle((context, failed) -> context).thenAccept(Starter::close).join();
            server.handle((context, failed) -> context).thenAccept(Starter::close).join();
            throw Starter.unwrapped(failure);
        }
    }

    private Map<String, String> shared() {
        var shared = new LinkedHashMap<String, String>();
        shared.put("atrium.config", options.config().toAbsolutePath().toString());
        shared.put("atrium.ui-secret", secret());
        shared.put("atrium.demo", String.valueOf(settings.isDemo()));
        shared.put("server.shutdown", "graceful");
        shared.put("spring.lifecycle.timeout-per-shutdown-phase", "1s");
        shared.put("spring.reactor.netty.shutdown-quiet-period", "0s");
        shared.put("spring.jmx.enabled", "false");
        shared.put("spring.main.banner-mode", "off");
        if (settings.isDemo()) {
            shared.put("atrium.wikimedia.base-url", address() + "/w/rest.php");
            shared.put("atrium.wikimedia.issuer", address().toString());
            shared.put("atrium.wikimedia.client-id", "atrium-demo");
            shared.put("atrium.wikimedia.client-secret", secret());
        }
        return shared;
    }

    List<ApplicationContextInitializer<GenericApplicationContext>> additions(
            Map<String, String> shared) {
        if (!settings.isDemo()) {
            return List.of();
        }
        return List.of(
                StandIn.mountedBy(
                        new StandIn.Settings(
                                address().toString(),
                                settings.address(),
                                Set.of(
                                        callback("localhost"),
                                        callback("127.0.0.1"),
                                        callback("[::1]")),
                                shared.getOrDefault("atrium.wikimedia.client-id", ""),
                                shared.getOrDefault("atrium.wikimedia.client-secret", ""),
                                options.config().resolve("demo/accounts.json"))));
    }

    private static CompletableFuture<ConfigurableApplicationContext> begin(
            Role role,
            Map<String, String> settings,
            List<ApplicationContextInitializer<GenericApplicationContext>> additions) {
        var started = new CompletableFuture<ConfigurableApplicationContext>();
        Thread.ofPlatform()
                .name("start-" + role)
                .start(() -> {
                    try {
                        started.complete(role.start(settings, additions));
                    } catch (Throwable failure) {
                        started.completeExceptionally(failure);
                    }
                });
        return started;
    }

    private static void close(@Nullable ConfigurableApplicationContext context) {
        if (context != null) {
            context.close();
        }
    }

    private static RuntimeException unwrapped(CompletionException failure) {
        return failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }

    private static void free(String address, int port, String option) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException taken) {
            throw new Obstacle(
                    "Port "
                            + port
                            + " is in use: stop what listens there, or choose another one with "
                            + option
                            + ".",
                    taken);
        }
    }

    private URI address() {
        return URI.create("http://" + name(settings.address()) + ":" + options.port());
    }

    private URI apiAddress() {
        return URI.create("http://127.0.0.1:" + options.apiPort());
    }

    private String callback(String host) {
        return "http://" + host + ":" + options.port() + CALLBACK;
    }

    private static String name(String address) {
        return StandIn.isLoopback(address) || "0.0.0.0".equals(address) ? "localhost" : address;
    }

    private String secret() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
