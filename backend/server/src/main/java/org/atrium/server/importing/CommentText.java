package org.atrium.server.importing;

/**
 * Comments come as the small Markdown that their authors wrote, in which `<` and `[[` are just
 * that; here they would begin a tag and a wiki link.
 */
final class CommentText {

    private CommentText() {}

    static String safe(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        var out = new StringBuilder(line.length() + 8);
        var inCode = false;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '`' && (inCode || line.indexOf('`', i + 1) > 0)) {
                inCode = !inCode;
            }
            if (!inCode && (c == '<' || opensWikiLink(line, i)) && !escapedAlready(line, i)) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    private static boolean opensWikiLink(String line, int i) {
        return line.startsWith("[[", i);
    }

    private static boolean escapedAlready(String line, int i) {
        return i > 0 && line.charAt(i - 1) == '\\';
    }
}
