package org.atrium.server.questions;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atrium.contract.questions.Difference;
import org.atrium.contract.questions.Passage;
import org.atrium.contract.questions.Passage.Change;
import org.jspecify.annotations.Nullable;

/**
 * Compares texts: first line by line, then what was changed word by word, with the words of every
 * script.
 */
final class Differences {

    /** Comparing takes time by the square of this; more than so many are not compared. */
    private static final int MOST = 2_000;

    private final List<Passage> passages = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    /** Blanks between two changes, which are easier to read as one. */
    private String gap = "";

    private Differences() {}

    static Difference between(
            @Nullable String titleBefore,
            String before,
            @Nullable String titleAfter,
            String after) {
        return new Difference(
                between(
                        titleBefore == null ? "" : titleBefore,
                        titleAfter == null ? "" : titleAfter),
                between(before, after));
    }

    static List<Passage> between(String before, String after) {
        var differences = new Differences();
        differences.compareLines(lines(before), lines(after));
        differences.flush();
        return List.copyOf(differences.passages);
    }

    private void compareLines(List<String> before, List<String> after) {
        var gone = new StringBuilder();
        var come = new StringBuilder();
        for (var delta : deltas(before, after)) {
            if (delta.getType() == DeltaType.EQUAL) {
                compareWords(gone, come);
                keep(String.join("", delta.getSource().getLines()));
            } else {
                delta.getSource().getLines().forEach(gone::append);
                delta.getTarget().getLines().forEach(come::append);
            }
        }
        compareWords(gone, come);
    }

    private void compareWords(StringBuilder before, StringBuilder after) {
        if (before.isEmpty() || after.isEmpty()) {
            change(before.toString(), after.toString());
        } else {
            for (var delta : deltas(words(before.toString()), words(after.toString()))) {
                var gone = String.join("", delta.getSource().getLines());
                if (delta.getType() == DeltaType.EQUAL) {
                    keep(gone);
                } else {
                    change(gone, String.join("", delta.getTarget().getLines()));
                }
            }
        }
        before.setLength(0);
        after.setLength(0);
    }

    private static List<AbstractDelta<String>> deltas(List<String> before, List<String> after) {
        if (before.size() > MOST || after.size() > MOST) {
            return List.of(new ChangeDelta<>(new Chunk<>(0, before), new Chunk<>(0, after)));
        }
        return DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<String>(), null, true)
                .getDeltas();
    }

    private void keep(String text) {
        if (text.isBlank() && !text.contains("\n") && isChanging()) {
            gap += text;
            return;
        }
        flush();
        append(Change.KEPT, text);
    }

    private void change(String before, String after) {
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        removed.append(gap).append(before);
        added.append(gap).append(after);
        gap = "";
    }

    private boolean isChanging() {
        return !removed.isEmpty() || !added.isEmpty();
    }

    private void flush() {
        append(Change.REMOVED, removed.toString());
        append(Change.ADDED, added.toString());
        removed.setLength(0);
        added.setLength(0);
        var blank = gap;
        gap = "";
        append(Change.KEPT, blank);
    }

    private void append(Change change, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!passages.isEmpty() && passages.getLast().change() == change) {
            var last = passages.removeLast();
            passages.add(new Passage(change, last.text() + text));
        } else {
            passages.add(new Passage(change, text));
        }
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }

    private static List<String> words(String text) {
        var boundaries = BreakIterator.getWordInstance(Locale.ROOT);
        boundaries.setText(text);
        var words = new ArrayList<String>();
        var start = boundaries.first();
        for (var end = boundaries.next();
                end != BreakIterator.DONE;
                start = end, end = boundaries.next()) {
            words.add(text.substring(start, end));
        }
        return words;
    }
}
