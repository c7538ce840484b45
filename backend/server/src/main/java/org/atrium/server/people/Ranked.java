package org.atrium.server.people;

/**
 * Somebody in the order in which people are proposed and asked: who fits best comes first, equals
 * take turns.
 *
 * @param turn place among equals today, see {@link Turns}
 */
record Ranked<T>(T who, Fit fit, int turn) implements Comparable<Ranked<T>> {

    @Override
    public int compareTo(Ranked<T> other) {
        var better = Double.compare(other.fit.score(), fit.score());
        return better != 0 ? better : Integer.compare(turn, other.turn);
    }

    /** Whether they can be asked at all. */
    boolean fits() {
        return fit.score() > 0;
    }

    /** Whether they read the question's language well enough to be asked without having to look. */
    boolean reads() {
        return fit.language() >= Fit.READ;
    }
}
