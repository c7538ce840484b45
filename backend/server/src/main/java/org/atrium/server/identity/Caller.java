package org.atrium.server.identity;

import java.io.Serial;
import java.util.List;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import reactor.core.publisher.Mono;

/** A viewer together with the grant whose token the request carries. */
final class Caller extends AbstractAuthenticationToken {

    @Serial private static final long serialVersionUID = 1L;

    private final transient Viewer viewer;
    private final transient @Nullable Grant grant;

    Caller(Viewer viewer, @Nullable Grant grant) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + viewer.kind())));
        this.viewer = viewer;
        this.grant = grant;
        setAuthenticated(true);
    }

    static Mono<Grant> currentGrant() {
        return ReactiveSecurityContextHolder.getContext()
                .map(context -> context.getAuthentication())
                .ofType(Caller.class)
                .mapNotNull(caller -> caller.grant)
                .switchIfEmpty(Mono.error(new Refusal.Unauthenticated("log-in.needed").refused()));
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return String.valueOf(viewer.id());
    }
}
