package org.atrium.server.notifications;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * What is told together: answers to one question, comments in it, thanks for answers to it or at
 * one event, or mentions.
 *
 * @param told the newest first; never empty
 */
record Bundle(List<Told> told) {

    private static final Set<String> TOGETHER =
            Set.of(
                    "answer_posted",
                    "answer_helped",
                    "event_helped",
                    "comment_posted",
                    Telling.MENTIONED);

    /** Bundles of what is given, the newest first. What is read stays apart from what is not. */
    static List<Bundle> of(List<Told> told) {
        var bundles = new LinkedHashMap<String, List<Told>>();
        told.stream()
                .sorted(Comparator.comparing(Told::fact).reversed())
                .forEach(one ->
                        bundles.computeIfAbsent(key(one), any -> new ArrayList<>()).add(one));
        return bundles.values().stream().map(List::copyOf).map(Bundle::new).toList();
    }

    private static String key(Told one) {
        return TOGETHER.contains(one.kind())
                ? one.subject() + " " + one.kind() + " " + one.read()
                : one.fact();
    }

    Told newest() {
        return told.getFirst();
    }

    Told oldest() {
        return told.getLast();
    }

    /** Those who did it, the last first. */
    List<String> actors() {
        return told.stream().map(Told::actor).distinct().toList();
    }

    /** The strongest reason of all. */
    Told strongest() {
        return told.stream()
                .min(Comparator.comparing(one -> Reason.of(one.reason())))
                .orElse(newest());
    }
}
