package org.atrium.server.notifications;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.atrium.contract.people.PersonSummary;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.people.Matching;
import org.atrium.server.people.Members;
import org.atrium.server.questions.ThreadOutline;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whom a new question concerns who had no part in it yet. */
@Component
class Concerned {

    /** More would make everybody leave the answer to the others, and flood those who know much. */
    private static final int HELPERS = 3;

    private static final int AT_ONCE = 4;

    private final Members members;
    private final Matching matching;
    private final Accounts accounts;

    Concerned(Members members, Matching matching, Accounts accounts) {
        this.members = members;
        this.matching = matching;
        this.accounts = accounts;
    }

    /** Member ids of those who organise the question's groups. */
    Mono<List<String>> organisers(ThreadOutline thread) {
        return Flux.fromIterable(thread.groups())
                .concatMap(group -> members.organisers(group, Locale.ENGLISH))
                .flatMapIterable(people -> people)
                .map(PersonSummary::username)
                .distinct()
                .collectList()
                .flatMap(this::ids);
    }

    /** Member ids of those who can help with one of its topics, in its language. */
    Mono<List<String>> helpers(ThreadOutline thread) {
        return matching.forQuestion(
                        thread.topics(), thread.language(), thread.groups(), Set.of(thread.asker()))
                .map(people ->
                        people.stream()
                                .filter(person -> speaks(person, thread.language()))
                                .limit(HELPERS)
                                .map(PersonSummary::username)
                                .toList())
                .flatMap(this::ids);
    }

    static boolean speaks(PersonSummary person, String tag) {
        var language = Locale.forLanguageTag(tag).getLanguage();
        return person.languages().stream()
                .filter(spoken -> !spoken.level().equals("0"))
                .map(spoken -> Locale.forLanguageTag(spoken.code()).getLanguage())
                .anyMatch(language::equals);
    }

    private Mono<List<String>> ids(Collection<String> usernames) {
        return Flux.fromIterable(usernames)
                .flatMapSequential(accounts::byUsername, AT_ONCE)
                .map(Account::id)
                .collectList();
    }
}
