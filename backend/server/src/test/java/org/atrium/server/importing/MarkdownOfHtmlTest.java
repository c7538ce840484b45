package org.atrium.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownOfHtmlTest {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<p>one</p><p>two</p>|\"one\n\ntwo\"",
                "<p>a <em>b</em> <strong>c </strong>d</p>|a *b* **c** d",
                "<p>use <code>a_b</code></p>|use `a_b`",
                "<p>tick <code>a`b</code></p>|tick ``a`b``",
                "\"<pre><code>int a;\n\n  b();\n</code></pre>\"|\"```\nint a;\n\n  b();\n```\"",
                "<pre class='lang-py'><code>x</code></pre>|\"```py\nx\n```\"",
                "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>|\"- a\n- b\n\n  - c\"",
                "<ol start='3'><li>a</li><li>b</li></ol>|\"3. a\n4. b\"",
                "<blockquote><p>a</p><p>b</p></blockquote>|\"> a\n>\n> b\"",
                "<p><a href='/q/5'>x</a></p>|[x](https://ai.example.org/q/5)",
                "<p><a href='https://a.org/b_(c)'>x</a></p>|[x](https://a.org/b_%28c%29)",
                "<p><img src='https://i.org/p.png' alt='a picture'></p>|[a picture](https://i.org/p.png)",
                "<p><img src='https://i.org/p.png'></p>|[p.png](https://i.org/p.png)",
                "<p><a href='https://i.org'><img src='https://i.org/p.png' alt='x'></a></p>|[x](https://i.org)",
                "<h2>Head</h2>text|\"## Head\n\ntext\"",
                "a<br>b|\"a\\\nb\"",
                "<hr>|---",
            })
    void keepsWhatItLooksLike(String html, String markdown) {
        assertThat(converted(html)).isEqualTo(markdown);
    }

    @Test
    void writesTables() {
        assertThat(
                        converted(
                                "<table><tr><th>a</th><th>b</th></tr>"
                                        + "<tr><td>1|2</td></tr></table>"))
                .isEqualTo("| a | b |\n| --- | --- |\n| 1\\|2 |  |");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. not a list",
                "- not a list",
                "# no heading",
                "> no quote",
                "*no* _emphasis_ `no code` ~~no~~",
                "[no](https://link.org) and [[d:Q42]]",
                "<script>alert(1)</script> &amp; &#65;",
                "a\\*b",
                "=== --- ```",
                "snake_case and 2*3*4",
                "| a | b |",
            })
    void writesPlainTextThatReadsAsItself(String text) {
        var html = "<p>" + new org.jsoup.nodes.TextNode(text).outerHtml() + "</p>";

        var rendered =
                HtmlRenderer.builder()
                        .extensions(EXTENSIONS)
                        .build()
                        .render(
                                Parser.builder()
                                        .extensions(EXTENSIONS)
                                        .build()
                                        .parse(converted(html)));

        assertThat(rendered.strip()).startsWith("<p>").endsWith("</p>");
        assertThat(org.jsoup.Jsoup.parse(rendered).text()).isEqualTo(text);
        assertThat(converted(html)).doesNotContain("[[");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>ok<script>alert(1)</script></p>",
                "<p>ok<img src=x onerror=alert(1)></p>",
                "<p><a href='javascript:alert(1)'>ok</a></p>",
                "<p><a href=' java&#10;script:alert(1)'>ok</a></p>",
                "<p><a href='data:text/html,alert(1)'>ok</a></p>",
                "<iframe src='https://evil.org'>alert</iframe><p>ok</p>",
                "<svg onload=alert(1)><script>alert(1)</script></svg><p>ok</p>",
                "<style>alert</style><p onclick='alert(1)'>ok</p>",
                "<object data='alert'></object><math>alert</math>ok",
                "<p>ok</p><form action='https://evil.org'><input value=alert></form>",
            })
    void letsNothingActive(String html) {
        assertThat(converted(html)).contains("ok").doesNotContain("alert").doesNotContain("evil");
    }

    @Test
    void endsWithAnyDepth() {
        var html = "<blockquote>".repeat(5_000) + "deep" + "<b><i>".repeat(5_000) + "deeper";

        assertThat(converted(html)).contains("deep").contains("deeper");
    }

    private static String converted(String html) {
        return MarkdownOfHtml.convert(html, "https://ai.example.org/q/1");
    }
}
