package org.atrium.server.importing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The running text of a block: words, emphasis, code, links. */
final class MarkdownWords {

    private static final int DEEPEST = 16;
    private static final Pattern AROUND_BREAK = Pattern.compile(" *\\\\\n *");
    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern LINE_START =
            Pattern.compile("(?m)^( {0,3})(?:([#>+=|:-])|(\\d{1,9})([.)])(?=\\s|$))");
    private static final String BREAK = "\\\n";

    /** Text of a paragraph, safe at the start of its lines too. */
    String paragraph(List<Node> nodes) {
        var text = new StringBuilder();
        nodes.forEach(node -> inline(node, text, false, 0));
        return safeLineStarts(tidy(text.toString()));
    }

    /** The same in one line, for headings. */
    String line(Element element) {
        var text = new StringBuilder();
        element.childNodes().forEach(node -> inline(node, text, false, 0));
        return tidy(text.toString()).replace(BREAK, " ").replace('\n', ' ').strip();
    }

    String cell(Element element) {
        return line(element).replace("|", "\\|");
    }

    private static String tidy(String text) {
        var tidy = text.strip();
        if (tidy.contains(BREAK)) {
            tidy = AROUND_BREAK.matcher(tidy).replaceAll("\\\\\n");
        }
        if (tidy.contains("  ")) {
            tidy = SPACES.matcher(tidy).replaceAll(" ").strip();
        }
        while (tidy.endsWith(BREAK.strip()) && !tidy.endsWith("\\\\")) {
            tidy = tidy.substring(0, tidy.length() - 1).strip();
        }
        while (tidy.startsWith(BREAK)) {
            tidy = tidy.substring(BREAK.length()).strip();
        }
        return tidy;
    }

    private static String safeLineStarts(String text) {
        return LINE_START
                .matcher(text)
                .replaceAll(found ->
                        java.util.regex.Matcher.quoteReplacement(
                                found.group(2) != null
                                        ? found.group(1) + "\\" + found.group(2)
                                        : found.group(1) + found.group(3) + "\\" + found.group(4)));
    }

    private void inline(Node node, StringBuilder out, boolean inLink, int depth) {
        if (node instanceof TextNode text) {
            out.append(escaped(collapsed(text.getWholeText())));
        } else if (node instanceof Element element) {
            element(element, out, inLink, depth + 1);
        }
    }

    private void element(Element element, StringBuilder out, boolean inLink, int depth) {
        if (MarkdownOfHtml.DROPPED.contains(element.normalName())) {
            return;
        }
        if (depth > DEEPEST) {
            out.append(escaped(collapsed(element.text())));
            return;
        }
        switch (element.normalName()) {
            case "br" -> out.append(BREAK);
            case "code", "kbd", "samp", "tt" -> out.append(code(element.wholeText()));
            case "strong", "b" -> wrap("**", inner(element, inLink, depth), out);
            case "em", "i", "cite", "var" -> wrap("*", inner(element, inLink, depth), out);
            case "del", "s", "strike" -> wrap("~~", inner(element, inLink, depth), out);
            case "a" -> link(element, out, inLink, depth);
            case "img" -> image(element, out, inLink);
            default -> out.append(inner(element, inLink, depth));
        }
    }

    private String inner(Element element, boolean inLink, int depth) {
        var text = new StringBuilder();
        element.childNodes().forEach(node -> inline(node, text, inLink, depth));
        return text.toString();
    }

    /** Blanks at the ends go outside, where Markdown wants them. */
    private static void wrap(String mark, String inner, StringBuilder out) {
        var text = inner.strip();
        if (text.isEmpty() || text.contains(BREAK) || text.startsWith(mark)) {
            out.append(inner);
            return;
        }
        out.append(inner.startsWith(" ") ? " " : "");
        out.append(mark).append(text).append(mark);
        out.append(inner.endsWith(" ") ? " " : "");
    }

    private void link(Element element, StringBuilder out, boolean inLink, int depth) {
        var target = address(element, "href");
        var text = inner(element, true, depth).replace(BREAK, " ").strip();
        if (inLink || target.isEmpty()) {
            out.append(text);
        } else {
            out.append('[')
                    .append(text.isEmpty() ? escaped(element.absUrl("href")) : text)
                    .append("](")
                    .append(target)
                    .append(')');
        }
    }

    /** Pictures stay where they are and are linked: nobody's browser is sent elsewhere unasked. */
    private static void image(Element element, StringBuilder out, boolean inLink) {
        var target = address(element, "src");
        var alt = collapsed(element.attr("alt")).strip();
        var text = escaped(alt.isEmpty() ? lastPart(element.absUrl("src")) : alt);
        if (inLink || target.isEmpty()) {
            out.append(text);
        } else {
            out.append('[').append(text).append("](").append(target).append(')');
        }
    }

    private static String lastPart(String address) {
        var path = address.replaceFirst("[?#].*$", "");
        var name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() ? path : name;
    }

    /** Absolute, http(s) or mailto only, without what would end a Markdown link; else empty. */
    private static String address(Element element, String attribute) {
        var url = element.absUrl(attribute).strip();
        var scheme = url.toLowerCase(Locale.ROOT);
        if (!scheme.startsWith("https://")
                && !scheme.startsWith("http://")
                && !scheme.startsWith("mailto:")) {
            return "";
        }
        var safe = new StringBuilder();
        url.codePoints()
                .forEach(c -> {
                    if (c <= ' ' || c == 0x7f || "()<>\"'\\[]`*|".indexOf(c) >= 0) {
                        safe.append('%').append(String.format(Locale.ROOT, "%02X", c));
                    } else {
                        safe.appendCodePoint(c);
                    }
                });
        return safe.toString();
    }

    private static String code(String raw) {
        var text = collapsed(raw);
        if (text.isBlank()) {
            return text;
        }
        var ticks = "`".repeat(longestTicks(text) + 1);
        var pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return ticks + pad + text.strip() + pad + ticks;
    }

    static int longestTicks(String text) {
        var longest = 0;
        var run = 0;
        for (var i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static String collapsed(String text) {
        var out = new StringBuilder(text.length());
        var afterBlank = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var blank = isBlank(c);
            if (!blank) {
                out.append(c);
            } else if (!afterBlank) {
                out.append(' ');
            }
            afterBlank = blank;
        }
        return out.toString();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\u00A0';
    }

    /** Text that reads as itself: no emphasis, link, wiki link, entity or tag comes of it. */
    static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (isForbidden(c)) {
                continue;
            }
            if (isMarkup(text, i)) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    private static boolean isForbidden(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }

    private static boolean isMarkup(String text, int i) {
        return switch (text.charAt(i)) {
            case '\\', '`', '*', '[', ']', '<', '~' -> true;
            case '_' -> !(isWord(text, i - 1) && isWord(text, i + 1));
            case '&' -> i + 1 < text.length() && isEntityStart(text.charAt(i + 1));
            default -> false;
        };
    }

    private static boolean isEntityStart(char c) {
        return c == '#' || Character.isLetter(c);
    }

    private static boolean isWord(String text, int i) {
        return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
    }
}
