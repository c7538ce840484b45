package org.atrium.ui;

import java.io.Serializable;
import java.security.Principal;
import org.atrium.ui.platform.SignedIn;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;

/** A member who signed in without a log-in. */
public record PretendMember(String username) implements SignedIn, Principal, Serializable {

    @Override
    public String bearer() {
        return "pretended";
    }

    @Override
    public String getName() {
        return username;
    }

    public Authentication authentication() {
        var authentication = new TestingAuthenticationToken(this, "none", "ROLE_MEMBER");
        authentication.setAuthenticated(true);
        return authentication;
    }
}
