package org.atrium.ui.identity;

import java.util.List;
import org.atrium.contract.identity.IdentityApi;
import org.atrium.contract.identity.NewPersonalToken;
import org.atrium.contract.identity.PersonalToken;
import org.atrium.contract.identity.PersonalTokenForm;
import org.atrium.ui.platform.Backend;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Personal tokens, asked for on behalf of whoever the thread works for. */
@Component
class TokensClient {

    private final IdentityApi api;
    private final Backend backend;

    TokensClient(IdentityApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    List<PersonalToken> owned() {
        return backend.ask(api.personalTokens().collectList());
    }

    /** The only answer that carries the secret. */
    NewPersonalToken create(PersonalTokenForm form) {
        return backend.ask(api.createPersonalToken(form).mapNotNull(ResponseEntity::getBody));
    }

    void revoke(String id) {
        backend.tell(api.revokePersonalToken(id));
    }
}
