package org.atrium.server.shared;

import java.time.Duration;
import java.util.List;
import org.atrium.contract.shared.ProblemType;

/** Why something was not done. `key` names the message in `problems.properties`. */
public sealed interface Refusal {

    String key();

    ProblemType type();

    /**
     * @param key such as `question.unknown`
     */
    record NotFound(String key) implements Refusal {
        @Override
        public ProblemType type() {
            return ProblemType.NOT_FOUND;
        }
    }

    record Unauthenticated(String key) implements Refusal {
        @Override
        public ProblemType type() {
            return ProblemType.UNAUTHENTICATED;
        }
    }

    record Forbidden(String key) implements Refusal {
        @Override
        public ProblemType type() {
            return ProblemType.FORBIDDEN;
        }
    }

    record Conflict(String key) implements Refusal {
        @Override
        public ProblemType type() {
            return ProblemType.CONFLICT;
        }
    }

    record Unavailable(String key) implements Refusal {
        @Override
        public ProblemType type() {
            return ProblemType.UNAVAILABLE;
        }
    }

    record TooMany(Duration retryAfter) implements Refusal {
        @Override
        public String key() {
            return "too-many";
        }

        @Override
        public ProblemType type() {
            return ProblemType.TOO_MANY;
        }
    }

    record Invalid(List<Field> fields) implements Refusal {

        public static Invalid of(String field, String key, Object... arguments) {
            return new Invalid(List.of(new Field(field, key, List.of(arguments))));
        }

        @Override
        public String key() {
            return "invalid";
        }

        @Override
        public ProblemType type() {
            return ProblemType.INVALID;
        }

        /**
         * @param key such as `title.length`, with arguments for its placeholders
         */
        public record Field(String field, String key, List<Object> arguments) {}
    }

    default RefusedException refused() {
        return new RefusedException(this);
    }
}
