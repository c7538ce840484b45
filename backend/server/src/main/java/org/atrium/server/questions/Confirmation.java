package org.atrium.server.questions;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.atrium.contract.people.Author;
import org.atrium.contract.questions.ThanksForm;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Viewer;
import org.atrium.server.shared.Checks;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * That an answer, or somebody at an event, helped somebody, as it is stored.
 *
 * @param about id of the answer; at an event, member id of whoever helped
 * @param by member id
 * @param topics ids of topics of the question or event with which it helped
 * @param shown whether whoever helped shows it
 */
public record Confirmation(
        @Field(Confirmation.ABOUT) String about,
        String by,
        List<String> topics,
        Instant at,
        boolean shown) {

    /** As what it is stored. */
    public static final String ABOUT = "answer";

    public Confirmation showing(boolean now) {
        return new Confirmation(about, by, topics, at, now);
    }

    public boolean is(String what, String byMember) {
        return about.equals(what) && by.equals(byMember);
    }

    public static Optional<Confirmation> find(List<Confirmation> all, String what, String by) {
        return all.stream().filter(one -> one.is(what, by)).findFirst();
    }

    /**
     * What somebody lets be shown, checked.
     *
     * @param of ids of the topics that there are to choose from
     */
    public static List<String> topics(
            @Nullable ThanksForm form, List<String> of, Topics topics, Checks checks, String key) {
        var said = form == null || form.topics() == null ? List.<String>of() : form.topics();
        var chosen = topics.resolved(said).stream().distinct().toList();
        checks.that(topics.resolved(of).containsAll(chosen), "topics", key);
        return chosen;
    }

    /** Until both agree it is between the two. */
    public boolean isSeenBy(String helper, Viewer viewer) {
        return shown
                || viewer.id() != null && (helper.equals(viewer.id()) || by.equals(viewer.id()));
    }

    /**
     * As it reads.
     *
     * @param name of whom it helped
     */
    public org.atrium.contract.questions.Confirmation read(
            Author name, Topics known, Locale language) {
        return new org.atrium.contract.questions.Confirmation(
                name,
                List.copyOf(known.labelled(known.resolved(topics), language).values()),
                at,
                shown);
    }

    /** How the index knows who helped somebody, and whether that is shown. */
    public static String token(String helper, boolean shown) {
        return (shown ? "shown:" : "kept:") + helper;
    }

    /** What of that is for the viewer, on the page of a person. */
    public static List<String> tokens(Account person, Viewer viewer) {
        return Stream.of(true, false)
                .filter(shown -> shown || person.id().equals(viewer.id()))
                .map(shown -> token(person.id(), shown))
                .toList();
    }
}
