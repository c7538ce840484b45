package org.atrium.server.questions;

import java.util.regex.Pattern;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/** `@[Quiet Ledger]` in Markdown: somebody is named. */
final class MentionLinks implements Parser.ParserExtension, LinkProcessor {

    /** What MediaWiki lets nobody be called. */
    private static final Pattern NAME = Pattern.compile("[^\\[\\]{}|<>#@\\n]{1,255}");

    private static final Pattern MEMBER = Pattern.compile("member:([0-9A-HJKMNP-TV-Z]{13})");

    @Override
    public void extend(Parser.Builder builder) {
        builder.linkMarker('@').linkProcessor(this);
    }

    @Override
    public @Nullable LinkResult process(
            LinkInfo info, Scanner scanner, InlineParserContext context) {
        var marker = info.marker();
        if (marker == null || !marker.getLiteral().equals("@")) {
            return LinkResult.none();
        }
        var name = info.text(scanner).strip();
        if (!NAME.matcher(name).matches()) {
            return LinkResult.none();
        }
        var destination = info.destination();
        if (destination == null && info.label() == null) {
            return LinkResult.replaceWith(new Mention(name, null), info.afterTextBracket())
                    .includeMarker();
        }
        var member = MEMBER.matcher(destination == null ? "" : destination);
        return member.matches()
                ? LinkResult.replaceWith(new Mention(name, member.group(1)), scanner.position())
                        .includeMarker()
                : LinkResult.none();
    }
}
