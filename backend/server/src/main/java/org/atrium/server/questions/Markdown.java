package org.atrium.server.questions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes safe HTML, or plain text, of what people write. */
@Component
public class Markdown {

    private static final int EXCERPT = 200;
    private static final long CACHED_CHARACTERS = 16_000_000;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final List<Extension> EXTENSIONS =
            List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.create(),
                    AutolinkExtension.create(),
                    new WikiLinks(),
                    new MentionLinks());

    private final Parser blocks =
            Parser.builder()
                    .extensions(EXTENSIONS)
                    .maxOpenBlockParsers(50)
                    .maxInlineNesting(100)
                    .build();
    private final Parser inline =
            Parser.builder().extensions(EXTENSIONS).enabledBlockTypes(Set.of()).build();
    private final Parser placedBlocks =
            Parser.builder()
                    .extensions(EXTENSIONS)
                    .maxOpenBlockParsers(50)
                    .maxInlineNesting(100)
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .build();
    private final Parser placedInline =
            Parser.builder()
                    .extensions(EXTENSIONS)
                    .enabledBlockTypes(Set.of())
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .build();
    private final HtmlRenderer html =
            HtmlRenderer.builder()
                    .extensions(EXTENSIONS)
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .nodeRendererFactory(ScrollBlock.Renderer::new)
                    .nodeRendererFactory(Mention.Renderer::new)
                    .build();
    private final TextContentRenderer text =
            TextContentRenderer.builder()
                    .extensions(EXTENSIONS)
                    .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
                    .nodeRendererFactory(Mention.Plain::new)
                    .build();
    private final Cache<Source, String> rendered =
            Caffeine.newBuilder()
                    .maximumWeight(CACHED_CHARACTERS)
                    .weigher((Source source, String result) ->
                            source.text().length() + result.length())
                    .build();

    private record Source(String text, boolean inline) {}

    /**
     * Where a text names somebody.
     *
     * @param end after the last character
     * @param member member id, where the text is kept; null where it is as written
     */
    record Named(int start, int end, String name, @Nullable String member) {}

    /** The places in the order of the text. */
    List<Named> named(String markdown, boolean inline) {
        return markdown.indexOf('@') < 0
                ? List.of()
                : NamedPeople.in((inline ? placedInline : placedBlocks).parse(markdown));
    }

    /** As it was written, where nobody is to be led to or told: names stay, ids do not. */
    public String withoutMembers(String markdown) {
        var written = new StringBuilder(markdown);
        named(markdown, false).reversed().stream()
                .filter(one -> one.member() != null)
                .forEach(one -> written.replace(one.start(), one.end(), "@[" + one.name() + "]"));
        return written.toString();
    }

    /** Of a question or an answer. */
    public String html(String markdown) {
        return rendered.get(new Source(markdown, false), source -> renderBlocks(source.text()));
    }

    /** Of a comment: one line, no blocks. */
    String inlineHtml(String markdown) {
        return rendered.get(new Source(markdown, true), source -> renderInline(source.text()));
    }

    public String plain(String markdown) {
        return text.render(blocks.parse(markdown)).strip();
    }

    /** Where its links lead. */
    List<String> links(String markdown) {
        var links = new ArrayList<String>();
        blocks.parse(markdown)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Link link) {
                                links.add(link.getDestination());
                                visitChildren(link);
                            }
                        });
        return links;
    }

    /** At most 200 characters of plain text, cut at a word. */
    String excerpt(String markdown) {
        return excerpt(markdown, EXCERPT);
    }

    /** At most so many characters. */
    String excerpt(String markdown, int longest) {
        var plain = BLANKS.matcher(plain(markdown)).replaceAll(" ");
        if (plain.codePointCount(0, plain.length()) <= longest) {
            return plain;
        }
        var cut = plain.substring(0, plain.offsetByCodePoints(0, longest - 1));
        var blank = cut.lastIndexOf(' ');
        return (blank > longest / 2 ? cut.substring(0, blank) : cut) + "…";
    }

    private String renderBlocks(String markdown) {
        var document = blocks.parse(markdown);
        document.accept(new HouseStyle());
        return SafeHtml.BLOCKS.sanitize(html.render(document)).strip();
    }

    private String renderInline(String markdown) {
        var document = inline.parse(markdown);
        document.accept(new HouseStyle());
        return SafeHtml.INLINE.sanitize(html.render(document)).strip();
    }
}
