package org.atrium.ui.search;

import java.util.List;
import org.atrium.contract.search.SearchApi;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Backend;
import org.springframework.stereotype.Component;

/** The one search, asked on behalf of whoever the thread works for. */
@Component
public class SearchClient {

    private static final int LENGTH = 20;

    private final SearchApi api;
    private final Backend backend;

    SearchClient(SearchApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    public Findings find(SearchFilter filter) {
        if (filter.q().isBlank()) {
            return new Findings(filter, new Page<>(List.of(), null, 0));
        }
        return new Findings(
                filter,
                backend.ask(
                        api.search(
                                filter.q(),
                                filter.kinds(),
                                filter.language(),
                                filter.group(),
                                LENGTH,
                                filter.after())));
    }
}
