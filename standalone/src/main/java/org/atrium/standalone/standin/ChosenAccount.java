package org.atrium.standalone.standin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.web.filter.OncePerRequestFilter;

/** Logs in as the account that was chosen, for one request: there is no session and no cookie. */
final class ChosenAccount extends OncePerRequestFilter {

    static final String CANCEL = "cancel";

    private static final String ACCOUNT = "account";
    private static final List<String> SENT_ON =
            List.of(
                    "response_type",
                    "client_id",
                    "redirect_uri",
                    "scope",
                    "state",
                    "code_challenge",
                    "code_challenge_method");

    private final DemoAccounts accounts;
    private final RegisteredClient client;

    ChosenAccount(DemoAccounts accounts, RegisteredClient client) {
        this.accounts = accounts;
        this.client = client;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(StandIn.AUTHORIZE);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isFromOurClient(request)) {
            // Wikimedia shows this on a page of its own, too: never send anybody to an unknown
            // address.
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (request.getParameter(CANCEL) != null) {
            response.sendRedirect(
                    request.getParameter("redirect_uri") + "?error=unauthorized_client");
        } else {
            choose(request.getParameter(ACCOUNT), request, response, chain);
        }
    }

    private void choose(
            @Nullable String name,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var account = accounts.named(Objects.requireNonNullElse(name, ""));
        if (account.isEmpty()) {
            show(request, response);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        account.get().sub(), null, List.of()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private boolean isFromOurClient(HttpServletRequest request) {
        return client.getClientId().equals(request.getParameter("client_id"))
                && client.getRedirectUris().contains(request.getParameter("redirect_uri"));
    }

    private void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none';"
                        + " frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream()
                .write(
                        AccountPage.of(accounts, parameters(request))
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> parameters(HttpServletRequest request) {
        var parameters = new LinkedHashMap<String, String>();
        for (var name : SENT_ON) {
            var value = request.getParameter(name);
            if (value != null) {
                parameters.put(name, value);
            }
        }
        return parameters;
    }
}
