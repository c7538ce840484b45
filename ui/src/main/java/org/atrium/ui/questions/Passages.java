package org.atrium.ui.questions;

import java.util.ArrayList;
import java.util.List;
import org.atrium.contract.questions.Passage;
import org.atrium.contract.questions.Passage.Change;
import org.jspecify.annotations.Nullable;

/** A comparison as it is read: of long stretches that stayed, only what is near a change. */
public final class Passages {

    private static final int LONG = 600;
    private static final int NEAR = 200;

    /**
     * A part of it.
     *
     * @param change null where text that stayed is left out
     * @param leftOut how many characters
     */
    public record Piece(@Nullable Change change, String text, int leftOut) {}

    private Passages() {}

    public static List<Piece> of(List<Passage> passages) {
        var pieces = new ArrayList<Piece>();
        for (var at = 0; at < passages.size(); at++) {
            var passage = passages.get(at);
            var text = passage.text();
            if (passage.change() != Change.KEPT || text.length() <= LONG) {
                pieces.add(new Piece(passage.change(), text, 0));
                continue;
            }
            var start = at == 0 ? 0 : blankAfter(text, NEAR);
            var end = at == passages.size() - 1 ? text.length() : blankBefore(text, NEAR);
            if (start > 0) {
                pieces.add(new Piece(Change.KEPT, text.substring(0, start), 0));
            }
            pieces.add(new Piece(null, "", end - start));
            if (end < text.length()) {
                pieces.add(new Piece(Change.KEPT, text.substring(end), 0));
            }
        }
        return pieces;
    }

    private static int blankAfter(String text, int near) {
        var blank = text.indexOf(' ', near);
        return blank < 0 || blank > LONG / 2 ? whole(text, near) : blank;
    }

    private static int blankBefore(String text, int near) {
        var at = text.length() - near;
        var blank = text.lastIndexOf(' ', at);
        return blank < text.length() - LONG / 2 ? whole(text, at) : blank;
    }

    /** Not within a character that takes two. */
    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    /** Whether there is any change. */
    public static boolean differ(List<Passage> passages) {
        return passages.stream().anyMatch(one -> one.change() != Change.KEPT);
    }
}
