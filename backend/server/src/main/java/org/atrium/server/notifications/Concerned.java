package org.atrium.server.notifications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.server.notifications.Recipients.Recipient;
import org.atrium.server.people.Matching;
import org.atrium.server.people.Members;
import org.atrium.server.platform.Fact;
import org.atrium.server.questions.ThreadOutline;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whom a fact concerns without any choice of theirs. */
@Component
class Concerned {

    /** More would make everybody leave the answer to the others, and flood those who know much. */
    private static final int HELPERS = 3;

    /** Some of those who can help may have muted it. */
    private static final int LOOKED_AT = 10;

    private final Members members;
    private final Matching matching;

    Concerned(Members members, Matching matching) {
        this.members = members;
        this.matching = matching;
    }

    /** Member ids with the strongest reason of each, in the order of asking. */
    Mono<Map<String, Reason>> by(Hearing hearing) {
        var fact = hearing.fact();
        var thread = hearing.thread();
        if (fact.type().equals(Telling.LIFTED)) {
            return organisers(fact, Telling.participants(fact, thread));
        }
        if (fact.type().equals(Telling.PASSED_TO_GROUP)) {
            return organisers(fact, Map.of());
        }
        if (fact.type().equals(Telling.ROUTED)) {
            return Telling.TO_ORGANISERS.contains(String.valueOf(fact.part()))
                    ? members.organiserIds(thread.groups()).map(Concerned::asOrganisers)
                    : Mono.just(Map.of());
        }
        if (!fact.type().equals(Telling.QUESTION_ASKED)) {
            return Mono.fromSupplier(() -> Telling.participants(fact, thread));
        }
        return Mono.zip(
                members.organiserIds(thread.groups()),
                helpers(thread),
                (organisers, helpers) -> {
                    var reasons = new LinkedHashMap<String, Reason>();
                    organisers.forEach(id -> reasons.put(id, Reason.ORGANISER));
                    helpers.forEach(id -> reasons.putIfAbsent(id, Reason.CAN_HELP));
                    return reasons;
                });
    }

    private static Map<String, Reason> asOrganisers(List<String> ids) {
        var reasons = new LinkedHashMap<String, Reason>();
        ids.forEach(id -> reasons.put(id, Reason.ORGANISER));
        return reasons;
    }

    /** The organisers of the group that it reached, besides those who are told anyway. */
    private Mono<Map<String, Reason>> organisers(Fact fact, Map<String, Reason> others) {
        return members.organiserIds(Stream.ofNullable(fact.part()).toList())
                .map(organisers -> {
                    var reasons = new LinkedHashMap<>(others);
                    organisers.forEach(id -> reasons.putIfAbsent(id, Reason.ORGANISER));
                    reasons.remove(fact.actor());
                    return reasons;
                });
    }

    /** Those who can help with one of its topics, in its language; best first. */
    private Mono<List<String>> helpers(ThreadOutline thread) {
        return matching.speakersForQuestion(
                thread.topics(),
                thread.language(),
                thread.groups(),
                Set.of(thread.asker()),
                LOOKED_AT);
    }

    /** Members of the thread's groups and of their wider areas hear of new questions. */
    Mono<List<String>> members(Hearing hearing) {
        var reached = hearing.reached();
        if (!reached.isEmpty()) {
            return members.ids(reached);
        }
        return hearing.fact().type().equals(Telling.QUESTION_ASKED)
                ? members.ids(
                        hearing.areas().values().stream()
                                .flatMap(Collection::stream)
                                .distinct()
                                .toList())
                : Mono.just(List.of());
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
}
