package org.atrium.server.people;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.atrium.contract.people.Author;
import org.atrium.contract.people.Mentoring;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.MentorBook.Pair;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.shared.Paging;
import org.atrium.server.topics.Topics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who mentors whom, for one of the two. */
@Component
class Mentorings {

    private final MentorBooks books;
    private final Authors authors;
    private final Topics topics;

    Mentorings(MentorBooks books, Authors authors, Topics topics) {
        this.books = books;
        this.authors = authors;
        this.topics = topics;
    }

    Mono<Page<Mentoring>> of(Viewer viewer, Paging paging) {
        return books.of(viewer.memberId())
                .flatMap(own -> books.of(own.mentors()).map(theirs -> pairs(own, theirs)))
                .flatMap(pairs -> {
                    var shown = pairs.stream().skip(paging.offset()).limit(paging.limit()).toList();
                    return shown(shown, viewer).map(rows -> paging.page(rows, pairs.size()));
                });
    }

    private static List<Pair> pairs(MentorBook own, Map<String, MentorBook> theirs) {
        var asked = theirs.values().stream().flatMap(book -> book.pair(own.id()).stream());
        var received = own.askings().stream().map(one -> new Pair(own.id(), one));
        return Stream.concat(asked, received)
                .sorted(Comparator.comparing((Pair pair) -> pair.asking().since()).reversed())
                .toList();
    }

    Mono<Mentoring> shown(Pair pair, Viewer viewer) {
        return shown(List.of(pair), viewer).map(List::getFirst);
    }

    private Mono<List<Mentoring>> shown(List<Pair> pairs, Viewer viewer) {
        var people = pairs.stream().flatMap(Pair::people).distinct().toList();
        return Mono.zip(authors.named(people), RequestLanguage.current())
                .map(read ->
                        pairs.stream()
                                .flatMap(pair ->
                                        shown(pair, read.getT1(), viewer, read.getT2()).stream())
                                .toList());
    }

    private Optional<Mentoring> shown(
            Pair pair, Map<String, Author> names, Viewer viewer, Locale language) {
        var asking = pair.asking();
        var mentor = names.get(pair.mentor());
        var learner = names.get(asking.learner());
        if (mentor == null || learner == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Mentoring(
                        mentor,
                        learner,
                        pair.mentor().equals(viewer.id()),
                        List.copyOf(
                                topics.labelled(topics.resolved(asking.topics()), language)
                                        .values()),
                        asking.note(),
                        asking.at(),
                        asking.state(),
                        asking.since(),
                        asking.isOpen() ? asking.at().plus(MentorBook.LAPSES) : null,
                        asking.message()));
    }
}
