package org.atrium.server.platform;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The sentences of `problems.properties` in the caller's language, English as the fallback. */
@Component
public class Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);
    private static final Control NO_FALLBACK =
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    String message(String key, String fallbackKey, Collection<?> arguments, Locale language) {
        var sentences = ResourceBundle.getBundle("problems", language, NO_FALLBACK);
        try {
            return format(sentences.getString(key), arguments, language);
        } catch (MissingResourceException missing) {
            LOG.warn("problems.properties has no {}", key);
            return format(sentences.getString(fallbackKey), arguments, language);
        }
    }

    /** A sentence that every language has. */
    public String sentence(String key, Collection<?> arguments, Locale language) {
        return message(key, key, arguments, language);
    }

    /** Apostrophes are letters here, doubled or not: nobody quotes braces in these sentences. */
    private static String format(String sentence, Collection<?> arguments, Locale language) {
        if (arguments.isEmpty()) {
            return sentence.replace("''", "'");
        }
        var pattern = sentence.replace("''", "'").replace("'", "''");
        return new MessageFormat(pattern, language).format(List.copyOf(arguments).toArray());
    }
}
