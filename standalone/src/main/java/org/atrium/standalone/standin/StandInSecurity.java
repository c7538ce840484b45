package org.atrium.standalone.standin;

import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** The authorization server behind the stand-in, at the addresses that Wikimedia uses. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class StandInSecurity {

    @Bean
    RegisteredClient client(StandIn.Settings settings) {
        return RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(settings.clientId())
                .clientSecret(
                        PasswordEncoderFactories.createDelegatingPasswordEncoder()
                                .encode(settings.clientSecret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> uris.addAll(settings.redirectUris()))
                .clientSettings(ClientSettings.builder().requireProofKey(false).build())
                .tokenSettings(
                        TokenSettings.builder()
                                .accessTokenTimeToLive(Duration.ofHours(4))
                                .reuseRefreshTokens(false)
                                .build())
                .build();
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new InMemoryOAuth2AuthorizationService();
    }

    @Bean
    SecurityFilterChain standIn(
            HttpSecurity http,
            StandIn.Settings settings,
            RegisteredClient client,
            OAuth2AuthorizationService authorizations)
            throws Exception {
        var accounts = DemoAccounts.read(settings.accounts());
        http.oauth2AuthorizationServer(server ->
                server.registeredClientRepository(new InMemoryRegisteredClientRepository(client))
                        .authorizationService(authorizations)
                        .tokenGenerator(
                                new DelegatingOAuth2TokenGenerator(
                                        new WikimediaTokens(settings.issuer()),
                                        new OAuth2RefreshTokenGenerator()))
                        .authorizationServerSettings(
                                AuthorizationServerSettings.builder()
                                        .issuer(settings.issuer())
                                        .authorizationEndpoint(StandIn.AUTHORIZE)
                                        .tokenEndpoint(StandIn.TOKEN)
                                        .build()));
        return http.sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterAfter(
                        new ChosenAccount(accounts, client), SecurityContextHolderFilter.class)
                .addFilterBefore(
                        new ProfileEndpoint(accounts, authorizations), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }
}
