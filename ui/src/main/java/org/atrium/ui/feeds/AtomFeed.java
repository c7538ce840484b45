package org.atrium.ui.feeds;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Words;
import org.atrium.ui.questions.QuestionList;

/**
 * A list of questions as an Atom feed (RFC 4287, paged as RFC 5005 says).
 *
 * @param title of the list
 * @param self path of the feed, with its query
 * @param page path of the page that shows the same
 * @param whole makes a whole address of a path
 */
record AtomFeed(
        QuestionList list,
        String title,
        String self,
        String page,
        Words words,
        UnaryOperator<String> whole) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String HTML = "text/html";

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream(16 * 1024);
        var xml = new Xml(bytes);
        xml.begin("feed", ATOM).language(words.language());
        xml.element("title", title + " – Atrium");
        var chosen =
                String.join(
                        " · ", list.chips(words).stream().map(QuestionList.Chip::label).toList());
        if (!chosen.isEmpty()) {
            xml.element("subtitle", chosen);
        }
        xml.element("id", whole.apply(self));
        link(xml, "self", "application/atom+xml", self);
        link(xml, "alternate", HTML, page);
        var next = list.page().next();
        if (next != null) {
            link(xml, "next", "application/atom+xml", after(next));
        }
        xml.element("updated", updated().toString());
        xml.element("generator", "Atrium");
        xml.element("icon", whole.apply("/icon.svg"));
        list.page().items().forEach(question -> entry(xml, question));
        xml.close().end();
        return bytes.toByteArray();
    }

    private String after(String cursor) {
        var query = list.filter().after(cursor).query();
        var path = self.contains("?") ? self.substring(0, self.indexOf('?')) : self;
        return path + "?" + query;
    }

    /** An empty list was never changed. */
    private Instant updated() {
        return list.page().items().stream()
                .map(QuestionSummary::activeAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private void link(Xml xml, String relation, String type, String path) {
        xml.open("link")
                .attribute("rel", relation)
                .attribute("type", type)
                .attribute("href", whole.apply(path))
                .close();
    }

    /** The id is the address without the title, which may change. */
    private void entry(Xml xml, QuestionSummary question) {
        var author = question.author();
        xml.open("entry");
        xml.element("id", whole.apply("/questions/" + question.id()));
        xml.open("title").language(question.language()).text(question.title()).close();
        xml.open("link")
                .attribute("rel", "alternate")
                .attribute("type", HTML)
                .attribute("hreflang", question.language())
                .attribute("href", whole.apply(Links.question(question.id(), question.title())))
                .close();
        xml.element("published", question.createdAt().toString());
        xml.element("updated", question.activeAt().toString());
        xml.open("author").element("name", author.name());
        if (author.hasName()) {
            xml.element("uri", whole.apply(Links.person(author.username())));
        }
        xml.close();
        for (var topic : question.topics()) {
            xml.open("category")
                    .attribute("term", topic.id())
                    .attribute("scheme", whole.apply("/topics"))
                    .attribute("label", topic.label())
                    .close();
        }
        xml.open("summary").language(question.language()).text(question.excerpt()).close();
        xml.close();
    }
}
