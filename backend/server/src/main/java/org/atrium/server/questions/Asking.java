package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atrium.contract.people.RoleLine;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.QuestionForm;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.groups.Groups;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Authors;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.IdempotencyKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks questions. */
@Component
class Asking {

    /** For the logs of the groups. */
    private static final String ANNOUNCED = "AnnouncementMade";

    private final Questions questions;
    private final Access access;
    private final PostChecks checks;
    private final Authors authors;
    private final Markdown markdown;
    private final Mentions mentions;
    private final Experts experts;
    private final RoutingSettings settings;
    private final Groups groups;
    private final IdempotencyKeys keys;

    Asking(
            Questions questions,
            Access access,
            PostChecks checks,
            Authors authors,
            Markdown markdown,
            Mentions mentions,
            Experts experts,
            RoutingSettings settings,
            Groups groups,
            IdempotencyKeys keys) {
        this.questions = questions;
        this.access = access;
        this.checks = checks;
        this.authors = authors;
        this.markdown = markdown;
        this.mentions = mentions;
        this.experts = experts;
        this.settings = settings;
        this.groups = groups;
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
        var facts = new ArrayList<Fact>();
        facts.add(
                Fact.of("QuestionAsked", now, asker, id, null, visibility.value(), form.groups())
                        .naming(mentions.in(form.body(), false)));
        if (form.kind() == Kind.ANNOUNCEMENT) {
            facts.add(Fact.of(ANNOUNCED, now, asker, id, null, visibility.value(), form.groups()));
        }
        if (!named.isEmpty()) {
            facts.add(
                    Fact.of(Experts.NAMED, now, asker, id, null, visibility.value(), form.groups())
                            .naming(named));
        }
        return new Question(
                id,
                form.kind() == null ? Kind.QUESTION : form.kind(),
                form.title(),
                form.body(),
                markdown.excerpt(form.body()),
                form.language(),
                form.law(),
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
                List.of(),
                List.of(),
                Route.of(form.kind(), visibility, now, waits(form)),
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
                List.copyOf(facts));
    }

    private RoutingSettings waits(QuestionForm form) {
        return groups.answerWithin(form.groups()).map(settings::withFirst).orElse(settings);
    }
}
