package org.atrium.server.platform;

import java.time.Duration;
import java.util.List;
import org.atrium.contract.shared.ProblemType;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A failure, as it will be told to the caller.
 *
 * @param status differs from the type's where HTTP has a code of its own, such as 405
 * @param key names the message
 */
record Failure(
        ProblemType type,
        int status,
        String key,
        List<Refusal.Invalid.Field> fields,
        @Nullable Duration retryAfter) {

    Failure(ProblemType type, String key) {
        this(type, type.status(), key, List.of(), null);
    }

    Failure withStatus(int other) {
        return new Failure(type, other, key, fields, retryAfter);
    }

    Failure withField(String field, String fieldKey) {
        var problem = new Refusal.Invalid.Field(field, fieldKey, List.of());
        return new Failure(type, status, key, List.of(problem), retryAfter);
    }

    static Failure of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Invalid invalid ->
                    new Failure(
                            invalid.type(),
                            invalid.type().status(),
                            invalid.key(),
                            invalid.fields(),
                            null);
            case Refusal.TooMany tooMany ->
                    new Failure(
                            tooMany.type(),
                            tooMany.type().status(),
                            tooMany.key(),
                            List.of(),
                            tooMany.retryAfter());
            case Refusal.NotFound other -> new Failure(other.type(), other.key());
            case Refusal.Unauthenticated other -> new Failure(other.type(), other.key());
            case Refusal.Forbidden other -> new Failure(other.type(), other.key());
            case Refusal.Conflict other -> new Failure(other.type(), other.key());
            case Refusal.Unavailable other -> new Failure(other.type(), other.key());
        };
    }
}
