package org.atrium.server.questions;

import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/** `[[Commons:Village pump]]`, `[[d:Q42]]`, `[[w:es:Título|label]]` in Markdown. */
final class WikiLinks implements Parser.ParserExtension, InlineContentParserFactory {

    private static final int LONGEST = 500;

    @Override
    public void extend(Parser.Builder builder) {
        builder.customInlineContentParserFactory(this);
    }

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('[');
    }

    @Override
    public InlineContentParser create() {
        return WikiLinks::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
        var scanner = state.scanner();
        if (!scanner.next("[[")) {
            return ParsedInline.none();
        }
        var text = inside(scanner);
        var bar = text.indexOf('|');
        var target = bar < 0 ? text : text.substring(0, bar);
        var label = bar < 0 ? text : text.substring(bar + 1);
        return Interwiki.address(target)
                .filter(address -> !label.isBlank())
                .map(address -> {
                    var link = new Link(address, null);
                    link.appendChild(new Text(label.strip()));
                    return ParsedInline.of(link, scanner.position());
                })
                .orElseGet(ParsedInline::none);
    }

    /** The text up to the closing brackets; empty when there are none in this line. */
    private static String inside(Scanner scanner) {
        var text = new StringBuilder();
        while (scanner.hasNext() && text.length() < LONGEST) {
            var next = scanner.peek();
            if (next == '\n' || next == '[') {
                return "";
            }
            if (next == ']') {
                return scanner.next("]]") ? text.toString() : "";
            }
            text.append(next);
            scanner.next();
        }
        return "";
    }
}
