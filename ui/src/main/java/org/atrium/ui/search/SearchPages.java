package org.atrium.ui.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atrium.ui.platform.Pages;
import org.atrium.ui.platform.ReaderPages;
import org.atrium.ui.platform.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** The one search for visitors. */
@ReaderPages
class SearchPages {

    private final Pages pages;
    private final Words.Library words;
    private final SearchClient search;

    SearchPages(Pages pages, Words.Library words, SearchClient search) {
        this.pages = pages;
        this.words = words;
        this.search = search;
    }

    @GetMapping("/search")
    ResponseEntity<byte[]> search(HttpServletRequest request) {
        var parameters = new LinkedHashMap<String, List<String>>();
        request.getParameterMap()
                .forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        var filter = SearchFilter.of(parameters);
        return pages.page(
                request,
                new Pages.About(
                        words.current().get("search.title"), "", "search", filter.address()),
                "search/page.jte",
                Map.of("findings", search.find(filter)));
    }
}
