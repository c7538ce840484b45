package org.atrium.server.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.atrium.contract.search.Completion;
import org.atrium.server.shared.WordPrefixes;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** `lang:es`, or `lang:español`: by tag, or by name in that language, ours or English. */
@Component
@Order(20)
class LanguageOperator implements Operator {

    private static final List<String> CODES =
            Arrays.stream(Locale.getISOLanguages()).filter(code -> code.length() == 2).toList();
    private static final int MOST = 8;

    @Override
    public String name() {
        return "lang";
    }

    @Override
    public Mono<String> value(String typed) {
        return Mono.justOrEmpty(
                CODES.stream()
                        .filter(code -> code.equalsIgnoreCase(code(typed)) || isNamed(code, typed))
                        .findFirst());
    }

    /** Of Brazilian Portuguese, what is written in Portuguese. */
    private static String code(String typed) {
        return Locale.forLanguageTag(typed).getLanguage();
    }

    private static boolean isNamed(String code, String typed) {
        var folded = WordPrefixes.fold(typed);
        return names(code, Locale.ENGLISH).anyMatch(name -> WordPrefixes.fold(name).equals(folded));
    }

    private static Stream<String> names(String code, Locale reader) {
        var own = Locale.of(code);
        return Stream.of(
                own.getDisplayLanguage(own),
                own.getDisplayLanguage(reader),
                own.getDisplayLanguage(Locale.ENGLISH));
    }

    /** The languages that the index knows come first. */
    @Override
    public Mono<List<Completion>> beginning(String typed, Locale language) {
        var begins = WordPrefixes.of(typed);
        return Mono.fromSupplier(() ->
                Stream.concat(Languages.ANALYSED.stream(), CODES.stream())
                        .distinct()
                        .filter(code ->
                                begins.isEmpty()
                                        || code.startsWith(typed.toLowerCase(Locale.ROOT))
                                        || begins.rank(names(code, language).toList())
                                                != WordPrefixes.NO_MATCH)
                        .limit(MOST)
                        .map(code ->
                                Operator.completion(
                                        name(), code, Locale.of(code).getDisplayLanguage(language)))
                        .toList());
    }
}
