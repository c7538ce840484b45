package org.atrium.server.drafts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atrium.contract.drafts.Draft;
import org.atrium.contract.drafts.DraftForm;
import org.atrium.contract.drafts.DraftsApi;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Viewer;
import org.atrium.server.questions.ThreadOutline;
import org.atrium.server.questions.ThreadOutlines;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class DraftsController implements DraftsApi {

    private final Drafts drafts;
    private final ThreadOutlines threads;

    DraftsController(Drafts drafts, ThreadOutlines threads) {
        this.drafts = drafts;
        this.threads = threads;
    }

    @Override
    public Mono<Page<Draft>> drafts() {
        return Viewer.currentMember()
                .flatMap(viewer -> drafts.of(viewer.memberId()).flatMap(own -> shown(own, viewer)))
                .map(own -> new Page<>(own, null, own.size()));
    }

    @Override
    public Mono<Draft> draft(String kind, String target) {
        return Viewer.currentMember()
                .flatMap(viewer ->
                        drafts.find(viewer.memberId(), new DraftAddress(kind, target))
                                .flatMap(draft -> shown(draft, viewer)));
    }

    @Override
    public Mono<Draft> save(String kind, String target, DraftForm form) {
        return Viewer.currentMember()
                .flatMap(viewer ->
                        drafts.save(viewer.memberId(), new DraftAddress(kind, target), form)
                                .flatMap(draft -> shown(draft, viewer)));
    }

    @Override
    public Mono<Void> discard(String kind, String target) {
        return Viewer.currentMember()
                .flatMap(viewer ->
                        drafts.discard(viewer.memberId(), new DraftAddress(kind, target)));
    }

    private Mono<Draft> shown(org.atrium.server.drafts.Draft draft, Viewer viewer) {
        return shown(List.of(draft), viewer).map(List::getFirst);
    }

    /** With the titles of the questions, where they are still for the member's eyes. */
    private Mono<List<Draft>> shown(List<org.atrium.server.drafts.Draft> own, Viewer viewer) {
        var ids =
                own.stream()
                        .map(draft -> draft.address().thread())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return threads.byIds(ids)
                .map(known -> own.stream().map(draft -> shown(draft, known, viewer)).toList());
    }

    private static Draft shown(
            org.atrium.server.drafts.Draft draft, Map<String, ThreadOutline> known, Viewer viewer) {
        var address = draft.address();
        return new Draft(
                address.kind(),
                address.target(),
                draft.text(),
                about(known.get(String.valueOf(address.thread())), viewer),
                draft.savedAt(),
                draft.version());
    }

    private static Draft.@Nullable About about(@Nullable ThreadOutline thread, Viewer viewer) {
        return thread == null || !thread.isVisibleTo(viewer)
                ? null
                : new Draft.About(thread.id(), thread.title(), thread.language());
    }
}
