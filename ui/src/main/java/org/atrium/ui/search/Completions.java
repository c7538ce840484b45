package org.atrium.ui.search;

import java.util.List;
import org.atrium.contract.search.Completion;
import org.atrium.ui.platform.Words;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How what is being typed into the search box may go on, for the script of the page. */
@RestController
class Completions {

    private static final int LONGEST = 200;

    private final SearchClient search;
    private final Words.Library words;

    Completions(SearchClient search, Words.Library words) {
        this.search = search;
        this.words = words;
    }

    @GetMapping("/search/completions")
    List<Completion> completions(@RequestParam(name = "q", defaultValue = "") String typed) {
        return typed.isBlank() || typed.length() > LONGEST
                ? List.of()
                : search.completions(typed).stream().map(this::worded).toList();
    }

    /** What has no name of its own is explained in our words. */
    private Completion worded(Completion completion) {
        if (!completion.label().isEmpty()) {
            return completion;
        }
        var parts = completion.text().split(":", 2);
        var key = parts[1].isEmpty() ? "operator." + parts[0] : "state." + parts[1];
        return new Completion(completion.text(), words.current().get(key));
    }
}
