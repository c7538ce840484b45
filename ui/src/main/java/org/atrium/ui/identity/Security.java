package org.atrium.ui.identity;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Who is who on a page. What somebody may see or do is the backend's to say, so that every address
 * is open here except those that make sense for members only.
 */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String[] MEMBERS_ONLY = {
        "/ask",
        "/ask/**",
        "/follows",
        "/follows/**",
        "/mentions",
        "/wikis",
        "/groups/*/organise",
        "/groups/new",
        "/groups/proposals",
        "/organisations/new",
        "/organisations/*/edit",
        "/events/new",
        "/events/*/edit",
        "/notifications",
        "/notifications/**",
        "/profile",
        "/questions/for-you",
        "/requests",
        "/profile/**",
        "/settings/**"
    };

    @Bean
    SecurityFilterChain pageSecurity(
            HttpSecurity http,
            WikimediaSettings wikimedia,
            LogInStart start,
            Members members,
            LogInFailed failed,
            LogOut logOut,
            ContentPolicy contentPolicy)
            throws Exception {
        // No request is saved before a log-in: that would start a session for a mere visit.
        http.setSharedObject(RequestCache.class, new NullRequestCache());
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin ->
                        vaadin.enableRequestCacheConfiguration(false)
                                .enableAuthorizedRequestsConfiguration(false)
                                .enableExceptionHandlingConfiguration(false)
                                .addLogoutHandler(logOut)
                                .logoutSuccessHandler(home()));
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers(MEMBERS_ONLY).authenticated().anyRequest().permitAll());
        http.exceptionHandling(denied -> denied.authenticationEntryPoint(logInFirst()));
        if (wikimedia.isConfigured()) {
            http.oauth2Login(logIn ->
                    logIn.loginPage(WikimediaLogIn.PATH)
                            .authorizationEndpoint(at -> at.authorizationRequestResolver(start))
                            .tokenEndpoint(at ->
                                    at.accessTokenResponseClient(
                                            WikimediaLogIn.tokenCall(wikimedia)))
                            .userInfoEndpoint(at -> at.userService(members::loadUser))
                            .successHandler((request, response, member) ->
                                    response.sendRedirect(ReturnPath.take(request)))
                            .failureHandler(failed));
        }
        return http.headers(headers -> headers(headers, contentPolicy)).build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, ContentPolicy policy) {
        headers.addHeaderWriter(policy)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                .contentTypeOptions(Customizer.withDefaults());
    }

    private static AuthenticationEntryPoint logInFirst() {
        return (request, response, needed) -> {
            var query = request.getQueryString();
            var path = request.getRequestURI() + (query == null ? "" : "?" + query);
            response.sendRedirect(
                    WikimediaLogIn.PATH
                            + "?"
                            + ReturnPath.PARAMETER
                            + "="
                            + URLEncoder.encode(path, StandardCharsets.UTF_8));
        };
    }

    private static SimpleUrlLogoutSuccessHandler home() {
        var home = new SimpleUrlLogoutSuccessHandler();
        home.setDefaultTargetUrl(ReturnPath.HOME);
        home.setRedirectStrategy(new UidlRedirectStrategy());
        return home;
    }
}
