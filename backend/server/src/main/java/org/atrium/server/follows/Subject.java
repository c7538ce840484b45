package org.atrium.server.follows;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What can be followed.
 *
 * @param id of a question or topic, slug of a group
 */
public record Subject(Kind kind, String id) {

    /** The kinds of thing that can be followed. */
    public enum Kind {
        QUESTION,
        TOPIC,
        GROUP;

        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String value) {
            for (var kind : values()) {
                if (kind.value().equals(value)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,80}");

    public Subject {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Nothing to follow has this id: " + id);
        }
    }

    /** Whether something to follow may have this id. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    public static Subject question(String id) {
        return new Subject(Kind.QUESTION, id);
    }

    public static Subject topic(String id) {
        return new Subject(Kind.TOPIC, id);
    }

    public static Subject group(String slug) {
        return new Subject(Kind.GROUP, slug);
    }

    /** Such as `topic:ocr`; as it is stored and indexed. */
    public String key() {
        return kind.value() + ":" + id;
    }

    /** Empty for what no key of ours says. */
    public static Optional<Subject> ofKey(String key) {
        var colon = key.indexOf(':');
        if (colon < 0 || !isId(key.substring(colon + 1))) {
            return Optional.empty();
        }
        return Kind.of(key.substring(0, colon))
                .map(kind -> new Subject(kind, key.substring(colon + 1)));
    }
}
