package org.atrium.server.identity;

import java.time.Duration;
import org.atrium.server.platform.Expiry.Expiring;
import org.atrium.server.platform.FactSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import reactor.core.publisher.Mono;

/** Who may reach the API, and as whom: no sessions, no cookies, bearer tokens only. */
@Configuration(proxyBeanMethods = false)
class Security {

    @Bean
    FactSource accountFacts() {
        return new FactSource(Accounts.COLLECTION);
    }

    @Bean
    Expiring tokensExpire() {
        return new Expiring(Grant.COLLECTION, "refreshUntil", Duration.ofDays(1));
    }

    /** Nobody reads them, and each filter of each request would be timed. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityWebFilterChain apiSecurity(ServerHttpSecurity http, BearerTokens bearerTokens) {
        return http.csrf(CsrfSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .httpBasic(HttpBasicSpec::disable)
                .logout(LogoutSpec::disable)
                .requestCache(RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .headers(headers ->
                        headers.cache(cache -> cache.disable())
                                .xssProtection(xss -> xss.disable())
                                .contentSecurityPolicy(csp ->
                                        csp.policyDirectives(
                                                "default-src 'none'; frame-ancestors 'none'")))
                .addFilterAt(bearerTokens::filter, SecurityWebFiltersOrder.AUTHENTICATION)
                .exceptionHandling(failing ->
                        failing.authenticationEntryPoint((exchange, failure) -> Mono.error(failure))
                                .accessDeniedHandler((exchange, denied) -> Mono.error(denied)))
                .authorizeExchange(exchanges ->
                        exchanges
                                .pathMatchers("/api/v1/operator/**")
                                .hasRole(Viewer.Kind.OPERATOR.name())
                                .anyExchange()
                                .permitAll())
                .build();
    }
}
