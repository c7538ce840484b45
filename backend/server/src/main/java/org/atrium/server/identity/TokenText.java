package org.atrium.server.identity;

import java.util.Optional;

/**
 * A token as callers carry it: a prefix, the id of its grant, and the secret.
 *
 * @param id 16 random bytes in base64url
 * @param secret 32 random bytes in base64url
 */
record TokenText(String prefix, String id, String secret) {

    static final String API = "atr_";
    static final String REFRESH = "atrr_";
    private static final int ID_BYTES = 16;
    private static final int ID_LENGTH = 22;
    private static final int SECRET_BYTES = 32;
    private static final int SECRET_LENGTH = 43;

    static TokenText random(String prefix) {
        return new TokenText(prefix, Secrets.random(ID_BYTES), Secrets.random(SECRET_BYTES));
    }

    static TokenText randomOf(String prefix, String id) {
        return new TokenText(prefix, id, Secrets.random(SECRET_BYTES));
    }

    static Optional<TokenText> parse(String prefix, String text) {
        return text.startsWith(prefix)
                        && text.length() == prefix.length() + ID_LENGTH + SECRET_LENGTH
                ? Optional.of(
                        new TokenText(
                                prefix,
                                text.substring(prefix.length(), prefix.length() + ID_LENGTH),
                                text.substring(prefix.length() + ID_LENGTH)))
                : Optional.empty();
    }

    String text() {
        return prefix + id + secret;
    }

    @Override
    public String toString() {
        return prefix + "…";
    }
}
