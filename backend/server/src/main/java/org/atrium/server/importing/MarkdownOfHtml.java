package org.atrium.server.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes HTML as Markdown that shows the same: paragraphs, headings, lists, quotes, code, tables.
 * Nothing that could act survives, as only text and links are taken over.
 */
final class MarkdownOfHtml {

    /** Deeper nesting is no formatting; its text is kept. */
    private static final int DEEPEST = 24;

    private static final Set<String> BLOCKS =
            Set.of(
                    "address",
                    "article",
                    "aside",
                    "blockquote",
                    "body",
                    "center",
                    "dd",
                    "details",
                    "div",
                    "dl",
                    "dt",
                    "figcaption",
                    "figure",
                    "footer",
                    "form",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hr",
                    "li",
                    "main",
                    "nav",
                    "ol",
                    "p",
                    "pre",
                    "section",
                    "summary",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "ul");

    static final Set<String> DROPPED =
            Set.of(
                    "script",
                    "style",
                    "iframe",
                    "object",
                    "embed",
                    "applet",
                    "noscript",
                    "template",
                    "head",
                    "title",
                    "meta",
                    "link",
                    "base",
                    "svg",
                    "math",
                    "canvas",
                    "audio",
                    "video",
                    "select",
                    "textarea",
                    "button",
                    "input");

    private final MarkdownWords words = new MarkdownWords();

    private MarkdownOfHtml() {}

    /**
     * @param base address that relative links are relative to
     */
    static String convert(String html, String base) {
        var body = Jsoup.parseBodyFragment(html, base).body();
        return String.join("\n\n", new MarkdownOfHtml().blocks(body, 0)).strip();
    }

    /** The blocks in an element; text between block elements makes paragraphs. */
    private List<String> blocks(Element parent, int depth) {
        var blocks = new ArrayList<String>();
        var running = new ArrayList<Node>();
        for (var node : parent.childNodes()) {
            if (node instanceof Element element && isOrHoldsBlock(element)) {
                paragraph(running, blocks);
                block(element, depth + 1, blocks);
            } else {
                running.add(node);
            }
        }
        paragraph(running, blocks);
        return blocks;
    }

    private static boolean isOrHoldsBlock(Element element) {
        var name = element.normalName();
        if (BLOCKS.contains(name)) {
            return true;
        }
        return !DROPPED.contains(name)
                && element.stream().skip(1).anyMatch(inner -> BLOCKS.contains(inner.normalName()));
    }

    private void paragraph(List<Node> running, List<String> blocks) {
        var text = words.paragraph(running);
        if (!text.isEmpty()) {
            blocks.add(text);
        }
        running.clear();
    }

    private void block(Element element, int depth, List<String> blocks) {
        if (depth > DEEPEST) {
            paragraph(new ArrayList<>(List.of(new TextNode(element.text()))), blocks);
            return;
        }
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, blocks);
            case "pre" -> code(element, blocks);
            case "blockquote" -> quote(element, depth, blocks);
            case "ul", "ol" -> list(element, depth, blocks);
            case "table" -> table(element, depth, blocks);
            case "hr" -> blocks.add("---");
            case "dt" -> term(element, blocks);
            default -> blocks.addAll(blocks(element, depth));
        }
    }

    private void heading(Element element, List<String> blocks) {
        var text = words.line(element);
        if (!text.isEmpty()) {
            var level = element.normalName().charAt(1) - '0';
            blocks.add("#".repeat(level) + " " + text);
        }
    }

    private void term(Element element, List<String> blocks) {
        var text = words.line(element);
        if (!text.isEmpty()) {
            blocks.add("**" + text + "**");
        }
    }

    private static void code(Element element, List<String> blocks) {
        var text = element.wholeText().replace("\r\n", "\n").replace('\r', '\n');
        while (text.endsWith("\n")) {
            text = text.substring(0, text.length() - 1);
        }
        if (text.isBlank()) {
            return;
        }
        var fence = "`".repeat(Math.max(3, MarkdownWords.longestTicks(text) + 1));
        blocks.add(fence + language(element) + "\n" + text + "\n" + fence);
    }

    private static String language(Element pre) {
        var code = pre.selectFirst("code");
        var classes = new ArrayList<>(pre.classNames());
        if (code != null) {
            classes.addAll(code.classNames());
        }
        return classes.stream()
                .filter(name -> name.matches("lang(uage)?-[a-zA-Z0-9+#-]{1,20}"))
                .map(name -> name.substring(name.indexOf('-') + 1).toLowerCase(Locale.ROOT))
                .filter(name -> !name.equals("none"))
                .findFirst()
                .orElse("");
    }

    private void quote(Element element, int depth, List<String> blocks) {
        var inner = String.join("\n\n", blocks(element, depth));
        if (!inner.isEmpty()) {
            blocks.add(indented(inner, "> ", "> "));
        }
    }

    private void list(Element element, int depth, List<String> blocks) {
        var ordered = element.normalName().equals("ol");
        var number = ordered ? start(element) : 0;
        var items = new ArrayList<String>();
        for (var child : element.children()) {
            // an item that stands without its <li> is kept as one
            var inner =
                    child.normalName().equals("li")
                            ? String.join("\n\n", blocks(child, depth))
                            : String.join("\n\n", single(child, depth));
            if (inner.isEmpty()) {
                continue;
            }
            var marker = ordered ? number++ + ". " : "- ";
            items.add(indented(inner, marker, " ".repeat(marker.length())));
        }
        if (!items.isEmpty()) {
            blocks.add(String.join("\n", items));
        }
    }

    private List<String> single(Element child, int depth) {
        var blocks = new ArrayList<String>();
        if (isOrHoldsBlock(child)) {
            block(child, depth + 1, blocks);
        } else {
            paragraph(new ArrayList<>(List.of(child)), blocks);
        }
        return blocks;
    }

    private static int start(Element list) {
        var start = list.attr("start");
        return start.matches("[0-9]{1,6}") ? Integer.parseInt(start) : 1;
    }

    private void table(Element table, int depth, List<String> blocks) {
        var rows =
                table.select("tr").stream().filter(row -> row.closest("table") == table).toList();
        var cells =
                rows.stream()
                        .map(row ->
                                row.children().stream()
                                        .filter(cell ->
                                                Set.of("td", "th").contains(cell.normalName()))
                                        .map(words::cell)
                                        .toList())
                        .filter(row -> !row.isEmpty())
                        .toList();
        var columns = cells.stream().mapToInt(List::size).max().orElse(0);
        if (columns == 0) {
            blocks.addAll(blocks(new Element("div").text(table.text()), depth));
            return;
        }
        var lines = new ArrayList<String>();
        for (var row : cells) {
            var line = new StringBuilder("|");
            for (var i = 0; i < columns; i++) {
                line.append(' ').append(i < row.size() ? row.get(i) : "").append(" |");
            }
            lines.add(line.toString());
            if (lines.size() == 1) {
                lines.add("|" + " --- |".repeat(columns));
            }
        }
        blocks.add(String.join("\n", lines));
    }

    private static String indented(String text, String first, String others) {
        var lines = text.split("\n", -1);
        var result = new StringBuilder();
        for (var i = 0; i < lines.length; i++) {
            var prefix = i == 0 ? first : others;
            result.append(i == 0 ? "" : "\n")
                    .append(lines[i].isEmpty() ? prefix.stripTrailing() : prefix + lines[i]);
        }
        return result.toString();
    }
}
