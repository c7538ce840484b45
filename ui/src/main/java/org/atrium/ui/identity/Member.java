package org.atrium.ui.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.atrium.contract.identity.ApiToken;
import org.atrium.ui.platform.SignedIn;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.user.OAuth2User;

/** Whoever logged in. The API token lives here, in the session, and nowhere else. */
public final class Member implements OAuth2User, SignedIn {

    private static final Duration BEFORE_THE_END = Duration.ofMinutes(1);

    private final String username;
    private final UnaryOperator<ApiToken> renewal;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile ApiToken token;

    /**
     * @param renewal gives the next token for one that is about to end; called once per token
     */
    Member(ApiToken token, UnaryOperator<ApiToken> renewal) {
        this.username = token.username();
        this.token = token;
        this.renewal = renewal;
    }

    @Override
    public String username() {
        return username;
    }

    @Override
    public String bearer() {
        if (!endsSoon()) {
            return token.token();
        }
        // A refresh token is good for one exchange: whoever comes second takes what the first got.
        renewing.lock();
        try {
            if (endsSoon()) {
                token = renewal.apply(token);
            }
            return token.token();
        } finally {
            renewing.unlock();
        }
    }

    private boolean endsSoon() {
        return Instant.now().plus(BEFORE_THE_END).isAfter(token.expiresAt());
    }

    @Override
    public String getName() {
        return username;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of("username", username);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_MEMBER"));
    }

    @Override
    public String toString() {
        return "Member[" + username + "]";
    }
}
