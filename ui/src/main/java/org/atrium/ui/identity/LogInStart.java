package org.atrium.ui.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** `GET /login?return=/path` goes straight to Wikimedia. The session begins here, not before. */
@Component
final class LogInStart implements OAuth2AuthorizationRequestResolver {

    private final RequestMatcher here =
            PathPatternRequestMatcher.pathPattern(HttpMethod.GET, WikimediaLogIn.PATH);
    private final DefaultOAuth2AuthorizationRequestResolver requests;

    LogInStart(ClientRegistrationRepository registrations) {
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return here.matches(request) ? resolve(request, WikimediaLogIn.REGISTRATION) : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(
            HttpServletRequest request, String registration) {
        ReturnPath.remember(request);
        return requests.resolve(request, registration);
    }
}
