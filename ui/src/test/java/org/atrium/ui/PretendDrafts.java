package org.atrium.ui;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.atrium.contract.drafts.Draft;
import org.atrium.contract.drafts.DraftForm;
import org.atrium.contract.drafts.DraftText;
import org.atrium.contract.drafts.DraftsApi;
import org.atrium.contract.shared.Page;
import org.atrium.contract.shared.ProblemType;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Drafts in memory. */
final class PretendDrafts implements DraftsApi {

    private final PretendStore store;
    private final Map<String, Draft> byAddress = new ConcurrentHashMap<>();

    PretendDrafts(PretendStore store) {
        this.store = store;
    }

    Map<String, DraftText> of(String username) {
        var own = new TreeMap<String, DraftText>();
        byAddress.forEach((address, draft) -> {
            if (address.startsWith(username + "/")) {
                own.put(draft.kind() + "/" + draft.target(), draft.text());
            }
        });
        return own;
    }

    void put(String username, String address, DraftText text) {
        var parts = address.split("/", 2);
        byAddress.compute(
                username + "/" + address, (any, known) -> next(parts[0], parts[1], text, known));
    }

    private static Draft next(String kind, String target, DraftText text, @Nullable Draft known) {
        return new Draft(
                kind, target, text, null, Instant.now(), known == null ? 1 : known.version() + 1);
    }

    private Mono<String> caller() {
        return PretendStore.caller().map(caller -> store.account(caller).username);
    }

    @Override
    public Mono<Page<Draft>> drafts() {
        return caller().map(me ->
                        byAddress.entrySet().stream()
                                .filter(entry -> entry.getKey().startsWith(me + "/"))
                                .map(Map.Entry::getValue)
                                .toList())
                .map(own -> new Page<>(own, null, own.size()));
    }

    @Override
    public Mono<Draft> draft(String kind, String target) {
        return caller().map(me -> {
            var draft = byAddress.get(me + "/" + kind + "/" + target);
            if (draft == null) {
                throw PretendStore.refused(ProblemType.NOT_FOUND, "No such draft.");
            }
            return draft;
        });
    }

    @Override
    public Mono<Draft> save(String kind, String target, DraftForm form) {
        return caller().map(me ->
                Objects.requireNonNull(
                        byAddress.compute(
                                me + "/" + kind + "/" + target,
                                (any, known) -> {
                                    if (known != null
                                            && !Objects.equals(form.version(), known.version())) {
                                        throw PretendStore.refused(
                                                ProblemType.CONFLICT, "Saved elsewhere.");
                                    }
                                    return next(kind, target, form.text(), known);
                                })));
    }

    @Override
    public Mono<Void> discard(String kind, String target) {
        return caller().doOnNext(me -> byAddress.remove(me + "/" + kind + "/" + target)).then();
    }
}
