package org.atrium.server.search;

import java.util.List;
import org.atrium.contract.search.Hit;
import org.atrium.contract.search.IndexState;
import org.atrium.contract.search.SearchApi;
import org.atrium.contract.shared.Page;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class SearchController implements SearchApi {

    private static final int LONGEST = 200;

    private final OneSearch search;
    private final SearchIndex index;
    private final AudienceSource audience;

    SearchController(OneSearch search, SearchIndex index, AudienceSource audience) {
        this.search = search;
        this.index = index;
        this.audience = audience;
    }

    @Override
    public Mono<Page<Hit>> search(
            String q,
            @Nullable List<String> kinds,
            @Nullable String language,
            @Nullable String group,
            @Nullable Integer limit,
            @Nullable String after) {
        var checks = new Checks().text("q", q, 1, LONGEST);
        if (language != null) {
            checks.language("language", language);
        }
        checks.refuseProblems();
        var paging = Paging.of(limit, after);
        return Mono.zip(audience.current(), RequestLanguage.current())
                .map(caller ->
                        new Asked(
                                SearchWords.of(q), language, group, caller.getT1(), caller.getT2()))
                .flatMap(asked -> search.search(asked, kinds, paging));
    }

    @Override
    public Mono<IndexState> state() {
        return Mono.fromSupplier(index::state);
    }
}
