package org.atrium.ui.search;

import java.util.List;
import org.atrium.contract.search.Completion;
import org.atrium.contract.search.SearchApi;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Caller;
import org.springframework.stereotype.Component;

/** The one search, asked on behalf of whoever the thread works for. */
@Component
public class SearchClient {

    private static final int LENGTH = 20;

    /** With so few results, something else may have been meant. */
    private static final int FEW = 5;

    private final SearchApi api;
    private final Backend backend;

    SearchClient(SearchApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    public Findings find(SearchFilter filter) {
        if (filter.q().isBlank()) {
            return new Findings(filter, new Page<>(List.of(), null, 0), null);
        }
        var page =
                backend.ask(
                        api.search(
                                filter.q(),
                                filter.kinds(),
                                filter.language(),
                                filter.group(),
                                LENGTH,
                                filter.after()));
        var few = page.total() < FEW && filter.after() == null;
        return new Findings(filter, page, few ? backend.ask(api.meant(filter.q())).q() : null);
    }

    /** How what is being typed may go on; the same for everybody. */
    List<Completion> completions(String typed) {
        return Caller.asNobody(() -> backend.ask(api.completions(typed)));
    }
}
