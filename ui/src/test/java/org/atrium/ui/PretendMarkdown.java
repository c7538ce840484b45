package org.atrium.ui;

import java.util.ArrayList;
import java.util.List;

/** A little Markdown: paragraphs, lists, quotes, bold, italic and code; everything is escaped. */
final class PretendMarkdown {

    private PretendMarkdown() {}

    static String html(String markdown) {
        var html = new StringBuilder();
        for (var block : escaped(markdown).split("\\n\\s*\\n")) {
            var lines = List.of(block.strip().split("\\n"));
            if (lines.stream().allMatch(line -> line.matches("[-*] .*"))) {
                html.append("<ul>").append(items(lines)).append("</ul>");
            } else if (lines.stream().allMatch(line -> line.matches("\\d+\\. .*"))) {
                html.append("<ol>").append(items(lines)).append("</ol>");
            } else if (lines.stream().allMatch(line -> line.startsWith("&gt;"))) {
                html.append("<blockquote><p>")
                        .append(inline(block.replaceAll("(?m)^&gt; ?", "")))
                        .append("</p></blockquote>");
            } else if (block.startsWith("```")) {
                html.append("<pre><code>")
                        .append(block.replace("```", "").strip())
                        .append("</code></pre>");
            } else {
                html.append("<p>").append(inline(block)).append("</p>");
            }
        }
        return html.toString();
    }

    private static String items(List<String> lines) {
        var items = new ArrayList<String>();
        lines.forEach(line ->
                items.add("<li>" + inline(line.replaceFirst("^([-*]|\\d+\\.) ", "")) + "</li>"));
        return String.join("", items);
    }

    static String inline(String escaped) {
        return escaped.replaceAll("\\*\\*([^*]+)\\*\\*", "<strong>$1</strong>")
                .replaceAll("\\*([^*]+)\\*", "<em>$1</em>")
                .replaceAll("`([^`]+)`", "<code>$1</code>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String excerpt(String markdown) {
        var plain = markdown.replaceAll("[*`>#|]", "").replaceAll("\\s+", " ").strip();
        return plain.length() <= 200
                ? plain
                : plain.substring(0, plain.lastIndexOf(' ', 199)) + "…";
    }
}
