package org.atrium.server.search;

import java.util.List;
import org.atrium.contract.search.Completion;
import org.atrium.contract.search.Hit;
import org.atrium.contract.search.IndexState;
import org.atrium.contract.search.Meant;
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
    private final Understanding understanding;
    private final Completing completing;
    private final DidYouMean didYouMean;

    SearchController(
            OneSearch search,
            SearchIndex index,
            AudienceSource audience,
            Understanding understanding,
            Completing completing,
            DidYouMean didYouMean) {
        this.understanding = understanding;
        this.completing = completing;
        this.didYouMean = didYouMean;
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
                .flatMap(caller ->
                        understanding
                                .of(q)
                                .map(meaning ->
                                        new Asked(
                                                SearchWords.of(meaning.words()),
                                                meaning.narrowing(),
                                                language,
                                                group,
                                                caller.getT1(),
                                                caller.getT2())))
                .flatMap(asked -> search.search(asked, kinds, paging));
    }

    @Override
    public Mono<List<Completion>> completions(String q) {
        new Checks().text("q", q, 0, LONGEST).refuseProblems();
        return RequestLanguage.current().flatMap(language -> completing.of(q, language));
    }

    @Override
    public Mono<Meant> meant(String q) {
        new Checks().text("q", q, 1, LONGEST).refuseProblems();
        return audience.current().flatMap(caller -> didYouMean.meant(q, caller));
    }

    @Override
    public Mono<IndexState> state() {
        return Mono.fromSupplier(index::state);
    }
}
