package org.atrium.server.identity;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names as MediaWiki writes them: two spellings of one name are equal after this. */
public final class Usernames {

    private static final Pattern BIDI_MARKS = Pattern.compile("[\u200E\u200F\u202A-\u202E]");
    private static final Pattern BLANKS = Pattern.compile("[_\\s\u00A0]+");

    private Usernames() {}

    /** NFC, underscores as spaces, first letter upper case (one letter for one, so ß stays). */
    public static String normalised(String name) {
        var marked = BIDI_MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFC));
        var spaced = BLANKS.matcher(marked.replaceAll("")).replaceAll(" ").strip();
        if (spaced.isEmpty()) {
            return spaced;
        }
        var first = spaced.codePointAt(0);
        return Character.toString(Character.toUpperCase(first))
                + spaced.substring(Character.charCount(first));
    }
}
