package org.atrium.server.questions;

import java.util.List;
import java.util.Optional;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.search.SearchWords;
import org.atrium.server.shared.Paging;
import org.atrium.server.shared.Wording;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the filter of a list from what was asked for. */
@Component
class Listing {

    private static final String NOWHERE = "nowhere";

    private final QuestionList list;
    private final Access access;
    private final Accounts accounts;
    private final Topics topics;

    /** The parameters of the contract's list. */
    record Request(
            @Nullable List<String> kind,
            @Nullable List<String> group,
            @Nullable Boolean narrower,
            @Nullable List<String> topic,
            @Nullable List<String> language,
            @Nullable List<String> law,
            @Nullable String state,
            @Nullable String author,
            @Nullable String answeredBy,
            @Nullable String cites,
            QuestionFilter.Span asked,
            @Nullable Integer votes,
            @Nullable String sort,
            @Nullable String q,
            @Nullable String similarTo,
            @Nullable List<String> facets) {}

    Listing(QuestionList list, Access access, Accounts accounts, Topics topics) {
        this.list = list;
        this.access = access;
        this.accounts = accounts;
        this.topics = topics;
    }

    Mono<Page<QuestionSummary>> list(Request request, Paging paging) {
        QuestionFilter.check(
                Wording.set(request.kind()),
                QuestionFilter.states(request.state()),
                request.sort(),
                request.q(),
                Wording.set(request.facets()));
        return Mono.zip(Viewer.current(), RequestLanguage.current())
                .flatMap(caller ->
                        filter(request, caller.getT1())
                                .flatMap(filter ->
                                        list.page(
                                                filter,
                                                paging,
                                                caller.getT1().audience(),
                                                caller.getT2())));
    }

    private Mono<QuestionFilter> filter(Request request, Viewer viewer) {
        return Mono.zip(
                        member(request.author()),
                        member(request.answeredBy()),
                        model(request.similarTo(), viewer))
                .map(found -> filter(request, found.getT1(), found.getT2(), found.getT3()));
    }

    private Mono<Optional<QuestionFilter.Model>> model(@Nullable String id, Viewer viewer) {
        return id == null
                ? Mono.just(Optional.empty())
                : access.seen(id, viewer).map(this::model).map(Optional::of);
    }

    private QuestionFilter.Model model(Question question) {
        return new QuestionFilter.Model(
                question.id(),
                question.title(),
                topics.resolved(question.topics()),
                question.tags());
    }

    /** A name that nobody has gives an id that nobody has: an empty list. */
    private Mono<Optional<String>> member(@Nullable String username) {
        return username == null
                ? Mono.just(Optional.empty())
                : accounts.byUsername(username)
                        .map(Account::id)
                        .defaultIfEmpty("nobody")
                        .map(Optional::of);
    }

    /** What cannot be an address is linked to by nothing. */
    private static List<String> cites(Request request) {
        var asked = request.cites();
        return asked == null || asked.isBlank()
                ? List.of()
                : List.of(Cites.asked(asked).orElse(NOWHERE));
    }

    private QuestionFilter filter(
            Request request,
            Optional<String> author,
            Optional<String> answeredBy,
            Optional<QuestionFilter.Model> similarTo) {
        var words = SearchWords.of(request.q());
        var ranked = !words.isEmpty() || similarTo.isPresent();
        var sort = request.sort() == null ? QuestionFilter.RELEVANCE : request.sort();
        return new QuestionFilter(
                Wording.set(request.kind()),
                Wording.set(request.group()),
                request.narrower() == null || request.narrower(),
                topics.resolved(Wording.set(request.topic())),
                Wording.set(request.language()),
                Wording.set(request.law()),
                QuestionFilter.states(request.state()),
                author.orElse(null),
                answeredBy.orElse(null),
                cites(request),
                request.asked(),
                request.votes(),
                !ranked && sort.equals(QuestionFilter.RELEVANCE) ? "active" : sort,
                words,
                similarTo.orElse(null),
                Wording.set(request.facets()));
    }
}
