package org.atrium.server.questions;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What HTML may be in a post, whatever the renderer before it let through. */
final class SafeHtml {

    private static final String[] INLINE_ELEMENTS = {"em", "strong", "del", "code", "br"};
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:https?://|mailto:|/(?![/\\\\]))[^\\s]*");

    static final PolicyFactory INLINE = links().allowElements(INLINE_ELEMENTS).toFactory();

    static final PolicyFactory BLOCKS =
            links().allowElements(INLINE_ELEMENTS)
                    .allowElements(
                            "p", "hr", "blockquote", "ul", "ol", "li", "h3", "h4", "h5", "h6")
                    .allowElements("table", "thead", "tbody", "tr", "th", "td")
                    .allowElements(
                            (element, attributes) -> {
                                attributes.add("tabindex");
                                attributes.add("0");
                                return element;
                            },
                            "pre")
                    .allowElements("div")
                    .allowAttributes("class")
                    .matching(Pattern.compile("scroll"))
                    .onElements("div")
                    .allowAttributes("role")
                    .matching(Pattern.compile("region"))
                    .onElements("div")
                    .allowAttributes("tabindex")
                    .matching(Pattern.compile("0"))
                    .onElements("div")
                    .allowAttributes("class")
                    .matching(Pattern.compile("language-[\\w+#-]{1,30}"))
                    .onElements("code")
                    .allowAttributes("start")
                    .matching(Pattern.compile("\\d{1,9}"))
                    .onElements("ol")
                    .allowAttributes("align")
                    .matching(Pattern.compile("left|right|center"))
                    .onElements("th", "td")
                    .toFactory();

    private SafeHtml() {}

    private static HtmlPolicyBuilder links() {
        return new HtmlPolicyBuilder()
                .allowElements("a")
                .allowUrlProtocols("http", "https", "mailto")
                .allowAttributes("href")
                .matching(ADDRESS)
                .onElements("a")
                .requireRelsOnLinks("nofollow", "ugc", "noopener");
    }
}
