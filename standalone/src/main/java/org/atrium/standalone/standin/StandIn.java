package org.atrium.standalone.standin;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;

/**
 * Answers in Wikimedia's place, on the ui's own port. It is an application of its own behind a
 * filter: where the filter was not mounted, nothing of it exists.
 */
public final class StandIn implements Filter {

    /** Name of the bean in the ui, present only in demo mode. */
    public static final String BEAN = "standInForWikimedia";

    static final String BASE = "/w/rest.php/oauth2";
    static final String AUTHORIZE = BASE + "/authorize";
    static final String TOKEN = BASE + "/access_token";
    static final String PROFILE = BASE + "/resource/profile";

    /** Spring Security's own chain in the ui stands at -100. */
    private static final int BEFORE_THE_UI = -110;

    private static final Set<String> NAMES_OF_THIS_COMPUTER =
            Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1");

    private final Settings settings;
    private @Nullable AnnotationConfigWebApplicationContext context;
    private @Nullable DelegatingFilterProxy chain;

    StandIn(Settings settings) {
        this.settings = settings;
    }

    /**
     * @param issuer address of the ui, which stands for `https://meta.wikimedia.org`
     * @param bindAddress where the ui listens
     * @param accounts file with the demo accounts
     */
    public record Settings(
            String issuer,
            String bindAddress,
            Set<String> redirectUris,
            String clientId,
            String clientSecret,
            Path accounts) {

        public Settings {
            if (!isLoopback(bindAddress)) {
                throw new IllegalArgumentException(
                        "The stand-in for the Wikimedia log-in lets anybody be anybody, and so"
                                + " never listens beyond this computer");
            }
        }

        @Override
        public String toString() {
            return "Settings[issuer=" + issuer + "]";
        }
    }

    /** Whether nobody but this computer can reach the address. */
    public static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** Mounts the stand-in in the ui's web server. */
    public static ApplicationContextInitializer<GenericApplicationContext> mountedBy(
            Settings settings) {
        return ui ->
                ui.registerBean(
                        BEAN,
                        FilterRegistrationBean.class,
                        () -> {
                            var registration = new FilterRegistrationBean<>(new StandIn(settings));
                            registration.addUrlPatterns(BASE + "/*");
                            registration.setOrder(BEFORE_THE_UI);
                            return registration;
                        });
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain ui)
            throws IOException, ServletException {
        if (isFromHere((HttpServletRequest) request)) {
            started(request).doFilter(request, response, ui);
        } else {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** A page elsewhere could point its own name at this computer: such names are refused. */
    private static boolean isFromHere(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && NAMES_OF_THIS_COMPUTER.contains(request.getServerName());
    }

    /** Started by the first log-in, as starting it with the ui would delay every start. */
    private synchronized DelegatingFilterProxy started(ServletRequest request)
            throws ServletException {
        if (chain == null) {
            var own = new AnnotationConfigWebApplicationContext();
            own.setServletContext(request.getServletContext());
            own.addBeanFactoryPostProcessor(beans -> beans.registerSingleton("settings", settings));
            own.register(StandInSecurity.class);
            own.refresh();
            context = own;
            chain = new DelegatingFilterProxy("springSecurityFilterChain", own);
        }
        return chain;
    }

    @Override
    public void destroy() {
        if (context != null) {
            context.close();
        }
    }
}
