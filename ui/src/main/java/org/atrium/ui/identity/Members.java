package org.atrium.ui.identity;

import org.atrium.contract.identity.ApiToken;
import org.atrium.contract.identity.IdentityApi;
import org.atrium.contract.identity.TokenRequest;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Refused;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.stereotype.Component;

/** Makes a member of whoever brings a Wikimedia token: the backend looks at it, the ui does not. */
@Component
class Members implements OAuth2UserService<OAuth2UserRequest, Member> {

    private final IdentityApi identity;
    private final Backend backend;

    Members(IdentityApi identity, Backend backend) {
        this.identity = identity;
        this.backend = backend;
    }

    @Override
    public Member loadUser(OAuth2UserRequest request) {
        var wikimedia = request.getAccessToken().getTokenValue();
        try {
            var token = backend.ask(identity.exchange(new TokenRequest("wikimedia", wikimedia)));
            return new Member(token, this::renewed);
        } catch (Refused refused) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(LogInFailed.REFUSED), refused.getMessage(), refused);
        }
    }

    /** Asked as nobody: the token that would say who asks is the one that ends. */
    private ApiToken renewed(ApiToken ending) {
        return backend.askAsNobody(
                identity.exchange(new TokenRequest("refresh", ending.refreshToken())));
    }
}
