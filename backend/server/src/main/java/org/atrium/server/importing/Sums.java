package org.atrium.server.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.atrium.server.questions.ImportedThreads.Outcome;

/**
 * What an import read and what came of it; of every kind, read = created + updated + unchanged +
 * skipped.
 */
final class Sums {

    static final String QUESTIONS = "questions";
    static final String ANSWERS = "answers";
    static final String COMMENTS = "comments";
    static final String USERS = "users";
    static final String VOTES = "votes";
    static final String LINKS = "links";
    static final String TAGS = "tags";
    static final String HISTORY = "history";
    static final String OTHERS = "others";

    private static final int REPORTED = 100;

    private final Map<String, Long> counts = new TreeMap<>();
    private final List<String> unreported = new ArrayList<>();
    private int reported;

    synchronized void read(String kind) {
        add(kind + ".read", 1);
    }

    synchronized void count(String kind, Outcome outcome, long how) {
        add(kind + "." + outcome.name().toLowerCase(Locale.ROOT), how);
    }

    /** Read, and of no use here. */
    synchronized void pass(String kind, long how) {
        add(kind + ".skipped", how);
    }

    /** A row was read and cannot be used. */
    synchronized void skip(String kind, String file, long line, String reason) {
        pass(kind, 1);
        if (reported < REPORTED) {
            unreported.add(file + ":" + line + ": the row " + reason);
            reported++;
        }
    }

    private void add(String name, long how) {
        if (how > 0) {
            counts.merge(name, how, Long::sum);
        }
    }

    synchronized Map<String, Long> counts() {
        return Map.copyOf(counts);
    }

    /** Problems since this was last asked. */
    synchronized List<String> newProblems() {
        var fresh = List.copyOf(unreported);
        unreported.clear();
        return fresh;
    }
}
