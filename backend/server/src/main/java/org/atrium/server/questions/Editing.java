package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.atrium.contract.questions.AnswerForm;
import org.atrium.contract.questions.QuestionForm;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Authors;
import org.atrium.server.platform.Fact;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Replaces texts. The text of now is kept first; then one update replaces it, on the condition that
 * it is still the one that was read.
 */
@Component
class Editing {

    private static final int REASON_MAX = 200;

    private final Questions questions;
    private final Revisions revisions;
    private final Access access;
    private final PostChecks checks;
    private final Authors authors;
    private final Markdown markdown;
    private final Mentions mentions;

    Editing(
            Questions questions,
            Revisions revisions,
            Access access,
            PostChecks checks,
            Authors authors,
            Markdown markdown,
            Mentions mentions) {
        this.questions = questions;
        this.revisions = revisions;
        this.access = access;
        this.checks = checks;
        this.authors = authors;
        this.markdown = markdown;
        this.mentions = mentions;
    }

    /**
     * @param restores number of the version whose text this is; null for a text of its own
     */
    Mono<Question> edit(String id, QuestionForm form, Viewer editor, @Nullable Long restores) {
        return access.visible(id, editor)
                .doOnNext(question -> refuseOthers(question, question.author(), editor))
                .flatMap(question ->
                        checks.edited(kept(form, question, editor), question, editor)
                                .flatMap(mentions::kept)
                                .flatMap(good -> replace(question, good, editor, restores)))
                .switchIfEmpty(stale());
    }

    static void refuseOthers(Question question, Writer author, Viewer editor) {
        if (!Rights.toEdit(question, author, editor)) {
            throw new Refusal.Forbidden("edit.power").refused();
        }
    }

    static <T> Mono<T> stale() {
        return Mono.error(() -> new Refusal.Conflict("version.stale").refused());
    }

    /**
     * What is absent in the form stays as it is: an edit never shows a text to more people by
     * accident. Where it stands and who sees it is its author's business.
     */
    private static QuestionForm kept(QuestionForm form, Question question, Viewer editor) {
        var own = question.isBy(editor.id());
        return new QuestionForm(
                question.kind(),
                form.title(),
                form.body(),
                form.language(),
                form.law(),
                form.topics(),
                own ? form.groups() : question.groups(),
                own && form.visibility() != null ? form.visibility() : question.visibility(),
                List.of(),
                null,
                form.version(),
                form.reason());
    }

    private Mono<Question> replace(
            Question question, QuestionForm form, Viewer editor, @Nullable Long restores) {
        if (version(form.version()) != question.version()) {
            return Mono.empty();
        }
        return revisions
                .keep(Revision.of(question))
                .then(edit(editor, form.reason(), restores, Revision.of(question).since()))
                .flatMap(edit -> replace(question, form, edit));
    }

    private Mono<Question> replace(Question question, QuestionForm form, Edit edit) {
        var visibility = form.visibility() == null ? Visibility.PUBLIC : form.visibility();
        var update =
                new Update()
                        .set("title", form.title())
                        .set("body", form.body())
                        .set("excerpt", markdown.excerpt(form.body()))
                        .set("language", form.language())
                        .set("law", form.law())
                        .set("topics", form.topics())
                        .set("groups", form.groups())
                        .set("visibility", visibility)
                        .set("editedAt", edit.at())
                        .set("edit", edit)
                        .inc("version", 1);
        if (visibility != Visibility.CONFIDENTIAL) {
            update.unset(Experts.FIELD);
        }
        var fact =
                Fact.of(
                                "QuestionEdited",
                                edit.at(),
                                edit.by().member(),
                                question.id(),
                                null,
                                visibility.value(),
                                form.groups())
                        .naming(mentions.added(question.body(), form.body()));
        return questions.change(
                question.id(),
                unchanged(question, null),
                update,
                facts(question, null, question.author(), edit.by().member(), fact));
    }

    /**
     * Who moved it or hid it meanwhile is not gone over by somebody who only edits.
     *
     * @param answer id; null for the question
     */
    static Criteria unchanged(Question question, @Nullable String answer) {
        var there = Criteria.where("removal").exists(false);
        return answer == null
                ? there.and("version").is(question.version()).and("groups").is(question.groups())
                : there.and("answers")
                        .elemMatch(
                                Criteria.where("_id")
                                        .is(answer)
                                        .and("version")
                                        .is(question.version(answer)));
    }

    /**
     * Replaces a text by the one that somebody else suggests, as a version of theirs.
     *
     * @param update takes the suggestion out of the thread
     * @param taken what it is told by
     */
    Mono<Question> take(Question question, Suggestion suggestion, Update update, Fact taken) {
        var part = suggestion.answer();
        var answer = part == null ? null : Access.answer(question, part);
        var now = answer == null ? Revision.of(question) : Revision.of(question.id(), answer);
        var edit = new Edit(suggestion.by(), taken.at(), suggestion.reason(), null, now.since());
        if (answer == null) {
            update.set("title", suggestion.title())
                    .set("excerpt", markdown.excerpt(suggestion.body()));
        } else {
            update.filterArray(Criteria.where("one._id").is(part));
        }
        var path = answer == null ? "" : "answers.$[one].";
        update.set(path + "body", suggestion.body())
                .set(path + "editedAt", edit.at())
                .set(path + "edit", edit)
                .inc(path + "version", 1);
        var taker = Objects.requireNonNull(taken.actor());
        var fact =
                question.fact(
                                answer == null ? "QuestionEdited" : "AnswerEdited",
                                taker,
                                part,
                                edit.at())
                        .naming(mentions.added(now.text(), suggestion.body()));
        var facts =
                new ArrayList<>(
                        List.of(facts(question, part, Access.author(question, part), taker, fact)));
        facts.add(taken);
        return revisions
                .keep(now)
                .then(
                        questions.change(
                                question.id(),
                                unchanged(question, part)
                                        .and("suggestions")
                                        .elemMatch(
                                                Criteria.where("_id")
                                                        .is(suggestion.id())
                                                        .and("declined")
                                                        .exists(false)),
                                update,
                                facts.toArray(Fact[]::new)));
    }

    Mono<Question> editAnswer(
            String id, String part, AnswerForm form, Viewer editor, @Nullable Long restores) {
        var good = checks.answer(form);
        return access.withAnswer(id, part, editor)
                .doOnNext(question ->
                        refuseOthers(question, Access.answer(question, part).author(), editor))
                .flatMap(question ->
                        mentions.kept(good)
                                .flatMap(kept ->
                                        replace(
                                                question,
                                                Access.answer(question, part),
                                                kept,
                                                editor,
                                                restores)))
                .switchIfEmpty(stale());
    }

    private Mono<Question> replace(
            Question question,
            Answer answer,
            AnswerForm form,
            Viewer editor,
            @Nullable Long restores) {
        if (version(form.version()) != answer.version()) {
            return Mono.empty();
        }
        var now = Revision.of(question.id(), answer);
        return revisions
                .keep(now)
                .then(edit(editor, form.reason(), restores, now.since()))
                .flatMap(edit -> replace(question, answer, form, edit));
    }

    private Mono<Question> replace(Question question, Answer answer, AnswerForm form, Edit edit) {
        var update =
                new Update()
                        .set("answers.$[one].body", form.body())
                        .set("answers.$[one].language", form.language())
                        .set("answers.$[one].basis", form.basis())
                        .set("answers.$[one].editedAt", edit.at())
                        .set("answers.$[one].edit", edit)
                        .inc("answers.$[one].version", 1)
                        .filterArray(Criteria.where("one._id").is(answer.id()));
        var fact =
                question.fact("AnswerEdited", edit.by().member(), answer.id(), edit.at())
                        .naming(mentions.added(answer.body(), form.body()));
        return questions.change(
                question.id(),
                unchanged(question, answer.id()),
                update,
                facts(question, answer.id(), answer.author(), edit.by().member(), fact));
    }

    /** Whoever wrote a text is told when somebody else changed it. */
    private static Fact[] facts(
            Question question, @Nullable String part, Writer author, String editor, Fact fact) {
        return editor.equals(author.member())
                ? new Fact[] {fact}
                : new Fact[] {fact, question.fact("TextEditedByOther", editor, part, fact.at())};
    }

    private Mono<Edit> edit(
            Viewer editor, @Nullable String given, @Nullable Long restores, long since) {
        var now = Instant.now().truncatedTo(MILLIS);
        var reason = reason(given);
        return Writer.now(authors, editor.memberId())
                .map(by -> new Edit(by, now, reason, restores, since));
    }

    static @Nullable String reason(@Nullable String given) {
        var reason = Wording.line(given);
        new Checks().text("reason", reason, 0, REASON_MAX).refuseProblems();
        return reason.isEmpty() ? null : reason;
    }

    private static long version(@Nullable Long version) {
        new Checks().that(version != null, "version", "value.missing").refuseProblems();
        return version == null ? 0 : version;
    }
}
