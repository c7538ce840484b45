package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactReader;
import org.atrium.server.shared.Ids;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes the copies of published redactions: at once, and again from the fact in case that the
 * server stopped in between. Nothing is in a copy but what everybody quoted agreed to.
 */
@Component
@Order(6)
class RedactedCopies implements FactReader {

    private final Questions questions;
    private final Markdown markdown;

    RedactedCopies(Questions questions, Markdown markdown) {
        this.questions = questions;
        this.markdown = markdown;
    }

    @Override
    public Mono<Void> read(List<Fact> facts) {
        var published =
                facts.stream()
                        .filter(fact -> fact.type().equals(Redacting.PUBLISHED))
                        .map(Fact::subject)
                        .collect(Collectors.toSet());
        return questions.byIds(published).concatMap(this::make).then();
    }

    /** Where the copy is there already nothing happens. */
    Mono<Void> make(Question thread) {
        var redaction = thread.redaction();
        if (redaction == null || redaction.copy() == null) {
            return Mono.empty();
        }
        var id = redaction.copy();
        return questions
                .present(List.of(id))
                .filter(Set::isEmpty)
                .flatMap(missing -> questions.insert(copy(thread, redaction, id)))
                .then()
                .onErrorResume(DuplicateKeyException.class, there -> Mono.empty());
    }

    private Question copy(Question thread, Redaction redaction, String id) {
        var now = Instant.now().truncatedTo(MILLIS);
        var asker = thread.author().member();
        var answers = new ArrayList<Answer>();
        String accepted = null;
        for (var part : redaction.answers()) {
            var of = thread.find(part.answer()).orElse(null);
            if (of != null) {
                var copy = copy(of, part.body(), now);
                answers.add(copy);
                accepted = of.id().equals(thread.acceptedAnswer()) ? copy.id() : accepted;
            }
        }
        var asked =
                Fact.of(
                        "QuestionAsked",
                        now,
                        asker,
                        id,
                        null,
                        Visibility.PUBLIC.value(),
                        thread.groups());
        return new Question(
                id,
                thread.kind(),
                redaction.title(),
                redaction.body(),
                markdown.excerpt(redaction.body()),
                thread.language(),
                thread.law(),
                thread.topics(),
                List.of(),
                thread.groups(),
                Visibility.PUBLIC,
                List.of(),
                thread.author(),
                redaction.asMemberOf(),
                now,
                now,
                null,
                null,
                Set.of(),
                Set.of(),
                0,
                Set.of(asker),
                List.copyOf(answers),
                accepted,
                answers.size(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                1,
                1,
                List.of(asked));
    }

    private static Answer copy(Answer of, String body, Instant now) {
        return new Answer(
                Ids.next(),
                body,
                of.language(),
                of.basis(),
                of.author(),
                now,
                null,
                null,
                Set.of(),
                Set.of(),
                0,
                List.of(),
                null,
                1);
    }
}
