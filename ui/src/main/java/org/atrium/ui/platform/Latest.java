package org.atrium.ui.platform;

import java.util.function.Consumer;

/**
 * Of several questions after the same thing, whose answers may overtake each other, only the answer
 * to the last one counts. For one view; asked and answered with its session's lock.
 */
public final class Latest {

    private int asked;

    /** To be called when asking; takes the answer, unless the same was asked again meanwhile. */
    public <T> Consumer<T> only(Consumer<T> shown) {
        var mine = ++asked;
        return answer -> {
            if (mine == asked) {
                shown.accept(answer);
            }
        };
    }

    /** Shows what is there already; what was asked for before does not come after it. */
    public <T> void now(T answer, Consumer<T> shown) {
        only(shown).accept(answer);
    }
}
