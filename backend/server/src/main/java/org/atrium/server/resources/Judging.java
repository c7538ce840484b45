package org.atrium.server.resources;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.atrium.contract.questions.FreshnessForm;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.Acts.Change;
import org.atrium.server.resources.Material.Judgement;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether resources still work; what is said last counts. */
@Component
class Judging {

    static final String JUDGEMENT = "judgement";

    private final Resources resources;
    private final Clock clock;

    Judging(Resources resources, Clock clock) {
        this.resources = resources;
        this.clock = clock;
    }

    /** Saying the same twice changes nothing. */
    Mono<Material> judge(String id, FreshnessForm form, Viewer viewer) {
        var works = Boolean.TRUE.equals(form.right());
        var because = works ? "" : Wording.line(form.because());
        new Checks()
                .that(form.right() != null, "right", "value.missing")
                .text("because", because, works ? 0 : Keeping.REASON_MIN, Keeping.REASON_MAX)
                .that(
                        form.language() == null || Checks.isLanguage(form.language()),
                        "language",
                        "language.unknown",
                        String.valueOf(form.language()))
                .refuseProblems();
        return resources.change(
                id,
                viewer,
                resource -> judged(resource, works ? null : because, form.language(), viewer));
    }

    private Optional<Change> judged(
            Material resource, @Nullable String because, @Nullable String language, Viewer viewer) {
        if (!resource.isThere()) {
            throw new Refusal.Conflict("resource.removed").refused();
        }
        var said =
                new Judgement(
                        because == null,
                        viewer.memberId(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        because,
                        because == null
                                ? null
                                : Objects.requireNonNullElse(
                                        language, resource.description().language()));
        var type = said.works() ? ResourceFacts.CONFIRMED : ResourceFacts.OUTDATED;
        return isSaid(resource.judgement(), said)
                ? Optional.empty()
                : Optional.of(
                        new Change(
                                Criteria.where("version").is(resource.version()),
                                new Update().set(JUDGEMENT, said),
                                ResourceFacts.of(type, resource, said.by(), said.at())));
    }

    /** By the same today: to say again later that it works is news. */
    private static boolean isSaid(@Nullable Judgement before, Judgement now) {
        return before != null
                && before.works() == now.works()
                && before.by().equals(now.by())
                && Objects.equals(before.because(), now.because())
                && before.at().isAfter(now.at().minus(1, ChronoUnit.DAYS));
    }

    /** What somebody else said meanwhile stays. */
    Mono<Material> withdraw(String id, Viewer viewer) {
        return resources.change(
                id,
                viewer,
                resource -> {
                    var said = resource.judgement();
                    if (said == null) {
                        return Optional.empty();
                    }
                    if (!ResourceRights.toWithdraw(resource, viewer)) {
                        throw new Refusal.Forbidden("freshness.withdraw").refused();
                    }
                    return Optional.of(
                            new Change(
                                    Criteria.where(JUDGEMENT + ".at").is(said.at()),
                                    new Update().unset(JUDGEMENT),
                                    ResourceFacts.of(
                                            ResourceFacts.WITHDRAWN,
                                            resource,
                                            viewer.memberId(),
                                            clock.instant().truncatedTo(ChronoUnit.MILLIS))));
                });
    }
}
