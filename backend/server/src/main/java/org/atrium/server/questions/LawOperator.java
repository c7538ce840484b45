package org.atrium.server.questions;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.atrium.contract.search.Completion;
import org.atrium.server.people.Affiliate;
import org.atrium.server.search.Languages;
import org.atrium.server.search.Operator;
import org.atrium.server.shared.WordPrefixes;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** `law:TN`, or `law:tunisie`: about the law of a country, by code or by name in our languages. */
@Component
@Order(55)
class LawOperator implements Operator {

    static final String NAME = "law";

    private static final int MOST = 8;

    private final Map<String, String> codes = new HashMap<>();

    LawOperator() {
        for (var code : Affiliate.countryCodes()) {
            for (var language : Languages.ANALYSED) {
                codes.putIfAbsent(key(name(code, Locale.of(language))), code);
            }
            codes.put(key(code), code);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Mono<String> value(String typed) {
        return Mono.justOrEmpty(codes.get(key(typed)));
    }

    private static String key(String typed) {
        return WordPrefixes.fold(typed);
    }

    private static String name(String code, Locale language) {
        return Locale.of("", code).getDisplayCountry(language);
    }

    @Override
    public Mono<List<Completion>> beginning(String typed, Locale language) {
        var begins = WordPrefixes.of(typed);
        return Mono.fromSupplier(() ->
                Affiliate.countryCodes().stream()
                        .filter(code -> begins.isEmpty() || fits(begins, code, typed, language))
                        .sorted(Comparator.comparing(code -> name(code, language)))
                        .limit(MOST)
                        .map(code -> Operator.completion(NAME, code, name(code, language)))
                        .toList());
    }

    private static boolean fits(WordPrefixes begins, String code, String typed, Locale language) {
        var names = Stream.of(name(code, language), name(code, Locale.ENGLISH)).toList();
        return code.equalsIgnoreCase(typed) || begins.rank(names) != WordPrefixes.NO_MATCH;
    }
}
