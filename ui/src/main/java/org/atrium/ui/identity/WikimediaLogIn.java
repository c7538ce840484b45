package org.atrium.ui.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** What logging in with Wikimedia needs of the OAuth client. */
@Configuration(proxyBeanMethods = false)
class WikimediaLogIn {

    static final String REGISTRATION = "wikimedia";
    static final String PATH = "/login";

    /**
     * Wikimedia knows no discovery, no id token and no scope; a consumer's grants are its scope.
     */
    @Bean
    ClientRegistrationRepository wikimediaRegistration(WikimediaSettings settings) {
        if (!settings.isConfigured()) {
            return registration -> null;
        }
        return new InMemoryClientRegistrationRepository(
                ClientRegistration.withRegistrationId(REGISTRATION)
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                        .authorizationUri(settings.address("/oauth2/authorize"))
                        .tokenUri(settings.address("/oauth2/access_token"))
                        .userInfoUri(settings.address("/oauth2/resource/profile"))
                        .userNameAttributeName("sub")
                        .clientSettings(
                                ClientRegistration.ClientSettings.builder()
                                        .requireProofKey(true)
                                        .build())
                        .build());
    }

    /** Wikimedia's tokens are dropped as soon as the backend has seen them. */
    @Bean
    OAuth2AuthorizedClientRepository noWikimediaTokens() {
        return new ForgottenTokens();
    }

    static RestClientAuthorizationCodeTokenResponseClient tokenCall(WikimediaSettings settings) {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(
                RestClient.builder()
                        .defaultHeader(HttpHeaders.USER_AGENT, settings.userAgent())
                        .configureMessageConverters(converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        return client;
    }
}
