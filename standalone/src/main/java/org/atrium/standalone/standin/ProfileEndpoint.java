package org.atrium.standalone.standin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Whom a token speaks for, with a bare sub. */
final class ProfileEndpoint extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final DemoAccounts accounts;
    private final OAuth2AuthorizationService authorizations;

    ProfileEndpoint(DemoAccounts accounts, OAuth2AuthorizationService authorizations) {
        this.accounts = accounts;
        this.authorizations = authorizations;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(StandIn.PROFILE);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var profile = account(request.getHeader("Authorization")).map(ProfileEndpoint::profile);
        response.setStatus(profile.isPresent() ? 200 : 401);
        response.setContentType("application/json");
        JsonMapper.shared()
                .writeValue(
                        response.getOutputStream(),
                        profile.orElseGet(() ->
                                Map.of(
                                        "error", "rest-permission-denied-anon",
                                        "httpCode", 401,
                                        "httpReason", "Unauthorized")));
    }

    private Optional<DemoAccount> account(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return Optional.empty();
        }
        var token = authorization.substring(BEARER.length());
        return Optional.ofNullable(authorizations.findByToken(token, OAuth2TokenType.ACCESS_TOKEN))
                .filter(found ->
                        found.getAccessToken() != null && found.getAccessToken().isActive())
                .map(OAuth2Authorization::getPrincipalName)
                .flatMap(accounts::withSub);
    }

    private static Map<String, Object> profile(DemoAccount account) {
        var wiki = account.wikimedia();
        var profile = new LinkedHashMap<String, Object>();
        profile.put("sub", account.sub());
        profile.put("username", account.username());
        profile.put("editcount", wiki.editcount());
        profile.put("confirmed_email", true);
        profile.put("email_verified", true);
        profile.put("blocked", wiki.blocked());
        profile.put("registered", wiki.registered());
        profile.put("groups", wiki.groups());
        profile.put("rights", wiki.rights());
        profile.put("grants", List.of("basic"));
        return profile;
    }
}
