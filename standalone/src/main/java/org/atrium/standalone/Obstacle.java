package org.atrium.standalone;

/** Why Atrium can't go on, in one sentence that says what to do. */
final class Obstacle extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Obstacle(String sentence) {
        super(sentence);
    }

    Obstacle(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
