package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atrium.contract.people.RoleLine;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.QuestionForm;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Authors;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.IdempotencyKeys;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks questions and replaces their text. */
@Component
class Asking {

    private final Questions questions;
    private final Access access;
    private final PostChecks checks;
    private final Authors authors;
    private final Markdown markdown;
    private final Mentions mentions;
    private final Experts experts;
    private final IdempotencyKeys keys;

    Asking(
            Questions questions,
            Access access,
            PostChecks checks,
            Authors authors,
            Markdown markdown,
            Mentions mentions,
            Experts experts,
            IdempotencyKeys keys) {
        this.questions = questions;
        this.access = access;
        this.checks = checks;
        this.authors = authors;
        this.markdown = markdown;
        this.mentions = mentions;
        this.experts = experts;
        this.keys = keys;
    }

    Mono<Question> ask(QuestionForm form, Viewer asker, @Nullable String key) {
        return checks.question(form, asker)
                .flatMap(mentions::kept)
                .flatMap(good -> Mono.zip(Mono.just(good), role(asker), experts.of(good, asker)))
                .flatMap(good ->
                        keys.once(
                                asker.memberId(),
                                key,
                                id ->
                                        questions.insert(
                                                asked(
                                                        id,
                                                        good.getT1(),
                                                        good.getT3(),
                                                        asker.memberId(),
                                                        good.getT2().orElse(null))),
                                id -> access.visible(id, asker)));
    }

    private Mono<Optional<RoleLine>> role(Viewer writer) {
        return authors.roleLineNow(writer.memberId())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Question asked(
            String id,
            QuestionForm form,
            List<String> named,
            String asker,
            @Nullable RoleLine role) {
        var now = Instant.now().truncatedTo(MILLIS);
        var visibility = form.visibility() == null ? Visibility.PUBLIC : form.visibility();
        var fact =
                Fact.of("QuestionAsked", now, asker, id, null, visibility.value(), form.groups())
                        .naming(mentions.in(form.body(), false));
        return new Question(
                id,
                form.kind() == null ? Kind.QUESTION : form.kind(),
                form.title(),
                form.body(),
                markdown.excerpt(form.body()),
                form.language(),
                form.topics(),
                List.of(),
                form.groups(),
                visibility,
                named,
                new Writer(asker, role),
                form.asMemberOf(),
                now,
                now,
                null,
                Set.of(),
                Set.of(),
                0,
                Set.of(asker),
                List.of(),
                null,
                0,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                Set.of(),
                List.of(),
                1,
                1,
                List.of(fact));
    }

    /**
     * What is absent in the form stays as it is: an edit never shows a text to more people by
     * accident.
     */
    Mono<Question> edit(String id, QuestionForm form, Viewer editor) {
        return access.visible(id, editor)
                .doOnNext(question -> refuseOthers(question.isBy(editor.id())))
                .flatMap(question ->
                        checks.question(kept(form, question), editor)
                                .flatMap(mentions::kept)
                                .flatMap(good -> replace(question, good, editor.memberId())))
                .switchIfEmpty(Mono.error(new Refusal.Conflict("version.stale").refused()));
    }

    static void refuseOthers(boolean own) {
        if (!own) {
            throw new Refusal.Forbidden("edit.own-only").refused();
        }
    }

    private static QuestionForm kept(QuestionForm form, Question question) {
        return new QuestionForm(
                question.kind(),
                form.title(),
                form.body(),
                form.language(),
                form.topics(),
                form.groups(),
                form.visibility() == null ? question.visibility() : form.visibility(),
                List.of(),
                null,
                form.version());
    }

    private Mono<Question> replace(Question question, QuestionForm form, String editor) {
        var version = version(form.version());
        var now = Instant.now().truncatedTo(MILLIS);
        var visibility = form.visibility() == null ? question.visibility() : form.visibility();
        var update =
                new Update()
                        .set("title", form.title())
                        .set("body", form.body())
                        .set("excerpt", markdown.excerpt(form.body()))
                        .set("language", form.language())
                        .set("topics", form.topics())
                        .set("groups", form.groups())
                        .set("visibility", visibility)
                        .set("editedAt", now)
                        .inc("version", 1);
        if (visibility != Visibility.CONFIDENTIAL) {
            update.unset(Experts.FIELD);
        }
        var fact =
                Fact.of(
                                "QuestionEdited",
                                now,
                                editor,
                                question.id(),
                                null,
                                visibility.value(),
                                form.groups())
                        .naming(mentions.added(question.body(), form.body()));
        var unchanged = Criteria.where("version").is(version).and("author.member").is(editor);
        return questions.change(question.id(), unchanged, update, fact);
    }

    static long version(@Nullable Long version) {
        new Checks().that(version != null, "version", "value.missing").refuseProblems();
        return version == null ? 0 : version;
    }
}
