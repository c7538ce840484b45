package org.atrium.server.questions;

import java.util.Optional;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/** `[[Commons:Village pump]]`, `[[d:Q42]]`, `[[w:es:Título|label]]` in Markdown. */
final class WikiLinks implements Parser.ParserExtension, LinkProcessor {

    @Override
    public void extend(Parser.Builder builder) {
        builder.linkProcessor(this);
    }

    /** Markdown takes the inner brackets for a link without an address; the outer ones are ours. */
    @Override
    public @Nullable LinkResult process(
            LinkInfo info, Scanner scanner, InlineParserContext context) {
        var outer = info.openingBracket().getPrevious();
        if (info.marker() != null
                || info.destination() != null
                || info.label() != null
                || !(outer instanceof Text bracket)
                || !bracket.getLiteral().equals("[")
                || !scanner.next(']')) {
            return LinkResult.none();
        }
        var link = link(info.text(scanner));
        if (link.isEmpty()) {
            return LinkResult.none();
        }
        outer.unlink();
        return LinkResult.replaceWith(link.get(), scanner.position());
    }

    private static Optional<Link> link(String text) {
        var bar = text.indexOf('|');
        var target = bar < 0 ? text : text.substring(0, bar);
        var label = bar < 0 ? text : text.substring(bar + 1);
        return Interwiki.address(target)
                .filter(address -> !label.isBlank())
                .map(address -> {
                    var link = new Link(address, null);
                    link.appendChild(new Text(label.strip()));
                    return link;
                });
    }
}
