package org.atrium.server.search;

import java.util.List;
import java.util.Locale;
import org.atrium.contract.search.Completion;
import reactor.core.publisher.Mono;

/**
 * A word with a colon that narrows the one search, such as `topic:copyright`. The feature that
 * knows its values declares it as a bean.
 */
public interface Operator {

    /** `topic`, `group`, `author`, `lang`, `is`. */
    String name();

    /** The value that somebody means; empty when what they typed names none. */
    Mono<String> value(String typed);

    /** Values that begin so, best first; only what every visitor may know. */
    Mono<List<Completion>> beginning(String typed, Locale language);

    /** An operator with a value, as it is typed; quoted where it has a blank. */
    static Completion completion(String operator, String value, String label) {
        var quoted = value.indexOf(' ') < 0 ? value : '"' + value + '"';
        return new Completion(operator + ":" + quoted, label);
    }
}
