package org.atrium.server.questions;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.contract.questions.RequestState;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was asked to help, as it is stored.
 *
 * @param to member id
 * @param by member id
 * @param since when it came into its state
 * @param passedTo member id
 * @param passedToGroup slug
 * @param routed whether the question found them by itself
 */
record HelpRequest(
        String to,
        String by,
        Instant at,
        RequestState state,
        Instant since,
        @Nullable String passedTo,
        @Nullable String passedToGroup,
        boolean routed) {

    private static final Set<RequestState> ACTIVE = Set.of(RequestState.OPEN, RequestState.TAKEN);

    static HelpRequest of(String to, String by, Instant at) {
        return new HelpRequest(to, by, at, RequestState.OPEN, at, null, null, false);
    }

    /** By the question itself, on behalf of whoever asked it. */
    static HelpRequest routed(String to, String asker, Instant at) {
        return new HelpRequest(to, asker, at, RequestState.OPEN, at, null, null, true);
    }

    HelpRequest in(RequestState now, Instant moment) {
        return new HelpRequest(to, by, at, now, moment, null, null, routed);
    }

    HelpRequest passed(@Nullable String person, @Nullable String group, Instant moment) {
        return new HelpRequest(to, by, at, RequestState.PASSED, moment, person, group, routed);
    }

    boolean isActive() {
        return ACTIVE.contains(state);
    }

    Stream<String> people() {
        return Stream.concat(Stream.of(to, by), Stream.ofNullable(passedTo));
    }

    /** How the index knows what somebody was asked. */
    String token() {
        return token(state == RequestState.PASSED ? RequestState.DECLINED : state, to);
    }

    static String token(RequestState state, String member) {
        return state.value() + ":" + member;
    }
}
