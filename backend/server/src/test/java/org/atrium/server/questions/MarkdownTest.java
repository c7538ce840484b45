package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>");
    private static final Pattern ALLOWED =
            Pattern.compile(
                    "p|br|hr|em|strong|del|code|pre|blockquote|ul|ol|li|h[3-6]|a|table|thead|tbody|tr"
                            + "|th|td|div");
    private static final Pattern ATTRIBUTES =
            Pattern.compile(
                    "(?: (?:href=\"(?:https?:|mailto:|/)[^\"]*\"|rel=\"[^\"]*\"|class=\"[^\"]*\""
                            + "|role=\"region\"|tabindex=\"0\"|start=\"\\d+\"|align=\"\\w+\"))*"
                            + " ?/?");

    private final Markdown markdown = new Markdown();

    private static void assertHarmless(String html) {
        var tags = TAG.matcher(html);
        while (tags.find()) {
            assertThat(tags.group(2)).as(html).matches(ALLOWED);
            assertThat(tags.group(3)).as(html).matches(ATTRIBUTES);
        }
        assertThat(TAG.matcher(html).replaceAll("")).as(html).doesNotContain("<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href='javascript:alert(1)'>x</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\nscript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:x)",
                "[x](//evil.example/)",
                "[x](/\\evil.example/)",
                "![x](javascript:alert(1))",
                "![x](https://tracker.example/p.gif \"t\")",
                "[[javascript:alert(1)]]",
                "[[d:Q42\" onclick=\"alert(1)]]",
                "[[w:en:<script>|x]]",
                "[[d:Q1|<script>alert(1)</script>]]",
                "[[[[d:Q42]]]]",
                "[x]: javascript:alert(1)\n\n[x]",
                "<javascript:alert(1)>",
                "```\"><script>alert(1)</script>\nx\n```",
                "|a|b|\n|-|-|\n|<script>|<b onclick=x>|",
                "# <svg/onload=alert(1)>",
                "<style>*{}</style><iframe src=//x></iframe><form><input autofocus onfocus=x>",
                "<!-- --><![CDATA[<script>]]><?php ?>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "\u202Eevil\u202C <b>x</b>",
                "𝒳<script>𝒳</script>🏛️",
                "[a](https://x.example/\" onmouseover=\"alert(1))",
                "http://x.example/<script>",
            })
    void nothingNastyGetsThrough(String nasty) {
        assertHarmless(markdown.html(nasty));
        assertHarmless(markdown.inlineHtml(nasty));
        assertHarmless(markdown.html("> * " + nasty + "\n>   1. **" + nasty + "**"));
    }

    @Test
    void nothingNastyGetsThroughInAnyMixture() {
        var pieces =
                ("<script>|</script>|<|>|\"|'|`|```|[|]|(|)|[[|]]|!|#|*|_|~~|\\|&|&lt;|javascript:|"
                                + "https://x.example|data:|onclick=|\n|\n\n|    |- |1. |> |---|\\||d:Q1|:|"
                                + "<img src=x onerror=y>|𝒳|\u202E|\u0645|<!--|-->|href=|mailto:a@b.example")
                        .split("\\|");
        var random = new Random(42);
        for (var i = 0; i < 3_000; i++) {
            var text = new StringBuilder();
            for (var j = random.nextInt(30); j >= 0; j--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertHarmless(markdown.html(text.toString()));
            assertHarmless(markdown.inlineHtml(text.toString()));
        }
    }

    @Test
    void survivesDeepNesting() {
        assertHarmless(markdown.html("> ".repeat(10_000) + "x"));
        assertHarmless(markdown.html("[".repeat(15_000)));
        assertHarmless(markdown.html("*a ".repeat(10_000)));
    }

    @Test
    void rendersWhatPeopleUse() {
        var html =
                markdown.html(
                        """
                        # Heading

                        **bold** _em_ ~~gone~~ `code` https://example.org

                        1. one

                        ```java
                        var x = "<b>";
                        ```

                        | a | b |
                        |---|--:|
                        | 1 | 2 |
                        """);

        assertThat(html)
                .contains("<h3>Heading</h3>")
                .contains("<strong>bold</strong> <em>em</em> <del>gone</del> <code>code</code>")
                .contains("<a href=\"https://example.org\" rel=\"nofollow ugc noopener\">")
                .contains("<pre tabindex=\"0\"><code class=\"language-java\">")
                .contains("<div class=\"scroll\" role=\"region\" tabindex=\"0\">\n<table>")
                .contains("<td align=\"right\">2</td>");
    }

    @Test
    void picturesBecomeLinks() {
        assertThat(markdown.html("![A map](https://example.org/map.png)"))
                .contains("<a href=\"https://example.org/map.png\"")
                .contains(">A map</a>")
                .doesNotContain("<img");
    }

    @Test
    void headingsStayBelowThoseOfThePage() {
        assertThat(markdown.html("# a\n\n##### b")).contains("<h3>a</h3>").contains("<h6>b</h6>");
    }

    @Test
    void commentsHaveNoBlocks() {
        assertThat(markdown.inlineHtml("# not a heading, *but* [[d:Q42]]"))
                .startsWith("# not a heading, <em>but</em> <a ")
                .doesNotContain("<p>");
    }

    @Test
    void excerptIsPlainAndShort() {
        var excerpt =
                markdown.excerpt(
                        "# Title\n\nSome **bold** [link](https://x.example) " + "word ".repeat(80));

        assertThat(excerpt).startsWith("Title Some bold").endsWith("…").doesNotContain("**");
        assertThat(excerpt.codePointCount(0, excerpt.length())).isLessThanOrEqualTo(200);
        assertThat(markdown.excerpt("🏛️".repeat(300)).codePoints()).hasSizeLessThanOrEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Commons:Village pump, https://commons.wikimedia.org/wiki/Village_pump",
        "c:File:Vermeer.jpg, https://commons.wikimedia.org/wiki/File:Vermeer.jpg",
        ":commons:Category:Maps, https://commons.wikimedia.org/wiki/Category:Maps",
        "d:Q42, https://www.wikidata.org/wiki/Q42",
        "w:Archive, https://en.wikipedia.org/wiki/Archive",
        "w:es:Museo del Prado, https://es.wikipedia.org/wiki/Museo_del_Prado",
        "sv:Nationalmuseum, https://sv.wikipedia.org/wiki/Nationalmuseum",
        "s:fr:Le Livre, https://fr.wikisource.org/wiki/Le_Livre",
        "wikt:glam, https://en.wiktionary.org/wiki/glam",
        "GLAM/Newsletter, https://meta.wikimedia.org/wiki/GLAM/Newsletter",
        "m:GLAM, https://meta.wikimedia.org/wiki/GLAM",
        "mw:Extension:OAuth#Setup, https://www.mediawiki.org/wiki/Extension:OAuth#Setup",
        "phab:T123, https://phabricator.wikimedia.org/T123",
        "toolforge:glamorous, https://iw.toolforge.org/glamorous",
        "outreach:GLAM, https://outreach.wikimedia.org/wiki/GLAM",
        "User:Somebody, https://meta.wikimedia.org/wiki/User:Somebody",
        "ar:متحف, https://ar.wikipedia.org/wiki/%D9%85%D8%AA%D8%AD%D9%81"
    })
    void wikiLinksFollowTheInterwikiTableOfMeta(String target, String address) {
        assertThat(Interwiki.address(target)).contains(address);
    }

    @Test
    void wikiLinksShowTheirLabel() {
        assertThat(markdown.html("See [[w:es:Museo del Prado|the *Prado*]]."))
                .contains("href=\"https://es.wikipedia.org/wiki/Museo_del_Prado\"")
                .contains(">the *Prado*</a>.");
        assertThat(markdown.html("`[[d:Q42]]`")).contains("<code>[[d:Q42]]</code>");
        assertThat(markdown.html("[[unfinished")).contains("[[unfinished");
    }
}
