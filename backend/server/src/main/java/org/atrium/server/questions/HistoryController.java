package org.atrium.server.questions;

import org.atrium.contract.questions.Difference;
import org.atrium.contract.questions.DifferenceForm;
import org.atrium.contract.questions.HistoryApi;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.RestoreForm;
import org.atrium.contract.questions.Version;
import org.atrium.contract.questions.VersionDifference;
import org.atrium.contract.questions.VersionText;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Viewer;
import org.atrium.server.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class HistoryController implements HistoryApi {

    private final Histories histories;
    private final Restoring restoring;
    private final Acting acting;

    HistoryController(Histories histories, Restoring restoring, Acting acting) {
        this.histories = histories;
        this.restoring = restoring;
        this.acting = acting;
    }

    @Override
    public Mono<Page<Version>> history(String id, @Nullable Integer limit, @Nullable String after) {
        return list(id, null, limit, after);
    }

    @Override
    public Mono<Page<Version>> answerHistory(
            String id, String answer, @Nullable Integer limit, @Nullable String after) {
        return list(id, answer, limit, after);
    }

    private Mono<Page<Version>> list(
            String id, @Nullable String part, @Nullable Integer limit, @Nullable String after) {
        var paging = Paging.of(limit, after);
        return Viewer.current().flatMap(viewer -> histories.list(id, part, paging, viewer));
    }

    @Override
    public Mono<VersionText> version(String id, long version) {
        return Viewer.current().flatMap(viewer -> histories.text(id, null, version, viewer));
    }

    @Override
    public Mono<VersionText> answerVersion(String id, String answer, long version) {
        return Viewer.current().flatMap(viewer -> histories.text(id, answer, version, viewer));
    }

    @Override
    public Mono<VersionDifference> difference(String id, long version, @Nullable Long from) {
        return Viewer.current()
                .flatMap(viewer -> histories.difference(id, null, version, from, viewer));
    }

    @Override
    public Mono<VersionDifference> answerDifference(
            String id, String answer, long version, @Nullable Long from) {
        return Viewer.current()
                .flatMap(viewer -> histories.difference(id, answer, version, from, viewer));
    }

    @Override
    public Mono<Question> restoreVersion(String id, long version, RestoreForm form) {
        return acting.act(viewer -> restoring.question(id, version, form, viewer));
    }

    @Override
    public Mono<Question> restoreAnswerVersion(
            String id, String answer, long version, RestoreForm form) {
        return acting.act(answer, viewer -> restoring.answer(id, answer, version, form, viewer));
    }

    @Override
    public Mono<Difference> compare(DifferenceForm form) {
        return Viewer.currentMember()
                .map(viewer -> PostChecks.compared(form))
                .map(good ->
                        Differences.between(
                                good.titleBefore(),
                                good.before(),
                                good.titleAfter(),
                                good.after()));
    }
}
