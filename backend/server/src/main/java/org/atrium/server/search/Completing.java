package org.atrium.server.search;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.atrium.contract.search.Completion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How the last word of what is being typed may go on, where it is an operator. */
@Component
class Completing {

    private static final int MOST = 8;
    private static final Pattern LAST =
            Pattern.compile("(?:^|\\s)(?<operator>\\p{L}+):(?<value>\"[^\"]*|[^\\s\"]*)$");

    private static final Pattern NAME = Pattern.compile("(?:^|\\s)(?<name>\\p{L}+)$");

    private final Understanding understanding;

    Completing(Understanding understanding) {
        this.understanding = understanding;
    }

    Mono<List<Completion>> of(String typed, Locale language) {
        var last = LAST.matcher(typed);
        if (last.find()) {
            var operator = understanding.operators().get(lower(last.group("operator")));
            var value =
                    Objects.requireNonNullElse(last.group("value"), "")
                            .replace("\"", "")
                            .replace('_', ' ');
            return operator == null
                    ? Mono.just(List.of())
                    : operator.beginning(value, language)
                            .map(all -> all.stream().limit(MOST).toList());
        }
        var name = NAME.matcher(typed);
        return Mono.just(name.find() ? names(lower(name.group("name"))) : List.of());
    }

    private static String lower(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").toLowerCase(Locale.ROOT);
    }

    private List<Completion> names(String begun) {
        return understanding.operators().keySet().stream()
                .filter(name -> name.startsWith(begun))
                .sorted()
                .map(name -> new Completion(name + ":", ""))
                .toList();
    }
}
