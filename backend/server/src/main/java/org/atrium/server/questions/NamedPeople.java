package org.atrium.server.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.atrium.server.questions.Markdown.Named;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Finds where a text names people; not in code, not in links. */
final class NamedPeople extends AbstractVisitor {

    /** One word after a sign that stands by itself, as in no address. */
    private static final Pattern WORD =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}_@./-])@([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.-]{0,84})");

    private static final Pattern END = Pattern.compile("[._-]+$");

    private final List<Named> found = new ArrayList<>();

    static List<Named> in(Node document) {
        var people = new NamedPeople();
        document.accept(people);
        people.found.sort(Comparator.comparingInt(Named::start));
        return List.copyOf(people.found);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Mention mention) {
            var spans = node.getSourceSpans();
            if (!spans.isEmpty()) {
                var last = spans.getLast();
                found.add(
                        new Named(
                                spans.getFirst().getInputIndex(),
                                last.getInputIndex() + last.getLength(),
                                mention.name(),
                                mention.member()));
            }
            return;
        }
        visitChildren(node);
    }

    @Override
    public void visit(Link link) {
        // what is in a link names an address
    }

    /** What was escaped is longer in the source, and meant as it is. */
    @Override
    public void visit(Text text) {
        var spans = text.getSourceSpans();
        var literal = text.getLiteral();
        if (spans.size() != 1 || spans.getFirst().getLength() != literal.length()) {
            return;
        }
        var start = spans.getFirst().getInputIndex();
        WORD.matcher(literal)
                .results()
                .forEach(word -> {
                    var name = END.matcher(word.group(1)).replaceAll("");
                    found.add(
                            new Named(
                                    start + word.start(),
                                    start + word.start() + 1 + name.length(),
                                    name,
                                    null));
                });
    }
}
