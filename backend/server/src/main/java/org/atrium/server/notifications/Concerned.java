package org.atrium.server.notifications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.shared.Label;
import org.atrium.server.follows.Subject;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.notifications.Recipients.Recipient;
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

    /** Those whom a fact concerns without any choice of theirs, and why, in the order of asking. */
    Mono<Map<String, Cause>> by(Hearing hearing) {
        var fact = hearing.fact();
        var thread = hearing.thread();
        if (!fact.type().equals(Telling.QUESTION_ASKED)) {
            return Mono.fromSupplier(() -> taking(Telling.participants(fact, thread), thread));
        }
        return Mono.zip(
                organisers(thread),
                helpers(thread),
                (organisers, helpers) -> {
                    var causes = new LinkedHashMap<String, Cause>();
                    causes.putAll(organisers);
                    helpers.forEach(causes::putIfAbsent);
                    return causes;
                });
    }

    private static Map<String, Cause> taking(Map<String, Reason> reasons, ThreadOutline thread) {
        var causes = new LinkedHashMap<String, Cause>();
        var here = Subject.question(thread.id());
        reasons.forEach((member, reason) -> causes.put(member, new Cause(reason, here)));
        return causes;
    }

    /** Members of the thread's groups and of their wider areas hear of new questions. */
    Mono<List<String>> members(Hearing hearing) {
        return hearing.fact().type().equals(Telling.QUESTION_ASKED)
                ? members.ids(
                        hearing.areas().values().stream()
                                .flatMap(Collection::stream)
                                .distinct()
                                .toList())
                : Mono.just(List.of());
    }

    /** Those who organise the question's groups. */
    private Mono<Map<String, Cause>> organisers(ThreadOutline thread) {
        return Flux.fromIterable(thread.groups())
                .concatMap(group ->
                        members.organisers(group, Locale.ENGLISH)
                                .flatMap(people -> ids(names(people)))
                                .map(ids -> caused(ids, Reason.ORGANISER, Subject.group(group))))
                .collect(LinkedHashMap::new, (all, some) -> some.forEach(all::putIfAbsent));
    }

    /** Those who can help with one of its topics, in its language; best first. */
    private Mono<Map<String, Cause>> helpers(ThreadOutline thread) {
        return matching.forQuestion(
                        thread.topics(), thread.language(), thread.groups(), Set.of(thread.asker()))
                .flatMapMany(Flux::fromIterable)
                .filter(person -> speaks(person, thread.language()))
                .concatMap(person ->
                        ids(List.of(person.username()))
                                .map(ids ->
                                        caused(
                                                ids,
                                                Reason.CAN_HELP,
                                                Subject.topic(helpsWith(person, thread)))))
                .collect(LinkedHashMap::new, (all, some) -> some.forEach(all::putIfAbsent));
    }

    private static String helpsWith(PersonSummary person, ThreadOutline thread) {
        return person.canHelp().stream()
                .map(Label::id)
                .filter(thread.topics()::contains)
                .findFirst()
                .orElse(thread.topics().getFirst());
    }

    private static Map<String, Cause> caused(List<String> ids, Reason reason, Subject subject) {
        var causes = new LinkedHashMap<String, Cause>();
        ids.forEach(id -> causes.put(id, new Cause(reason, subject)));
        return causes;
    }

    private static List<String> names(List<PersonSummary> people) {
        return people.stream().map(PersonSummary::username).distinct().toList();
    }

    /** Only the first of those who are told for no other reason than that they can help. */
    static List<Recipient> fewHelpers(List<Recipient> everybody) {
        var told = new ArrayList<Recipient>();
        var helpers = 0;
        for (var one : everybody) {
            if (one.cause().reason() != Reason.CAN_HELP || helpers++ < HELPERS) {
                told.add(one);
            }
        }
        return told;
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
