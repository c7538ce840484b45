package org.atrium.ui.identity;

import java.io.OutputStream;
import org.atrium.contract.identity.AccountApi;
import org.atrium.contract.identity.Erasure;
import org.atrium.contract.identity.ErasureForm;
import org.atrium.ui.platform.Backend;
import org.springframework.stereotype.Component;

/** The account of whoever the thread works for: all that it holds, and its end. */
@Component
class AccountClient {

    private final AccountApi api;
    private final Backend backend;

    AccountClient(AccountApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    Erasure erasure() {
        return backend.ask(api.erasure());
    }

    Erasure erase(String name) {
        return backend.ask(api.beginErasure(new ErasureForm(name)));
    }

    Erasure keep() {
        backend.tell(api.takeBackErasure());
        return new Erasure(null, null);
    }

    /** Refused before anything is written, or not at all. */
    void archive(Runnable begin, OutputStream to) {
        backend.pass(api.archive(), begin, to);
    }
}
