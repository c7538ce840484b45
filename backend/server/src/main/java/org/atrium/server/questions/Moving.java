package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.MoveForm;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.groups.Groups;
import org.atrium.server.groups.Placing;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Authors;
import org.atrium.server.platform.Fact;
import org.atrium.server.questions.Reworking.Rework;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.Wording;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Moves threads to the groups where they are answered best. */
@Component
class Moving {

    private final Reworking reworking;
    private final Groups groups;
    private final Authors authors;

    Moving(Reworking reworking, Groups groups, Authors authors) {
        this.reworking = reworking;
        this.groups = groups;
        this.authors = authors;
    }

    Mono<Question> move(String id, MoveForm form, Viewer viewer) {
        var to = Wording.set(form.groups());
        var knowing = Boolean.TRUE.equals(form.audienceChanges());
        return groups.unknown(to, viewer.audience())
                .doOnNext(unknown -> check(to, unknown))
                .then(Writer.now(authors, viewer.memberId()))
                .flatMap(by ->
                        reworking.rework(
                                id,
                                viewer,
                                question -> decide(question, to, knowing, by, viewer),
                                false));
    }

    private static void check(List<String> to, Set<String> unknown) {
        new Checks()
                .size("groups", to, 1, PostChecks.MOST_CHOSEN)
                .that(unknown.isEmpty(), "groups", "group.unknown", String.join(", ", unknown))
                .refuseProblems();
    }

    private static Mono<Rework> decide(
            Question question, List<String> to, boolean knowing, Writer by, Viewer viewer) {
        if (Set.copyOf(question.groups()).equals(Set.copyOf(to))) {
            return Mono.empty();
        }
        Placing.refuseCrossing(question.groups(), to);
        if (!Rights.toMove(question, to, viewer)) {
            throw new Refusal.Forbidden("move.power").refused();
        }
        PostChecks.refuseAnnouncing(question.kind() == Kind.ANNOUNCEMENT, to, viewer);
        if (question.visibility() != Visibility.PUBLIC) {
            keepItsCircle(question, to, knowing, viewer);
        }
        var now = Instant.now().truncatedTo(MILLIS);
        var update =
                new Update().set("groups", to).set("moved", new Moved(by, now, question.groups()));
        var both = new LinkedHashSet<>(question.groups());
        both.addAll(to);
        var fact =
                Fact.of(
                        "QuestionMoved",
                        now,
                        by.member(),
                        question.id(),
                        null,
                        question.visibility().value(),
                        List.copyOf(both));
        return Mono.just(new Rework(update, fact));
    }

    /** Nobody reads what was meant for others without somebody having said so. */
    private static void keepItsCircle(
            Question question, List<String> to, boolean knowing, Viewer viewer) {
        if (question.visibility() == Visibility.CONFIDENTIAL && !question.isBy(viewer.id())) {
            throw new Refusal.Forbidden("move.confidence").refused();
        }
        var added = new HashSet<>(to);
        question.groups().forEach(added::remove);
        if (question.visibility() == Visibility.MEMBERS
                && !added.stream().allMatch(viewer::isMemberOf)) {
            throw Refusal.Invalid.of("groups", "visibility.membership").refused();
        }
        if (!knowing) {
            throw new Refusal.Conflict("move.audience").refused();
        }
    }
}
