package org.atrium.server.people;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.atrium.contract.people.PersonSummary;
import org.atrium.server.identity.Account;
import org.atrium.server.people.Candidates.Asked;
import org.atrium.server.people.PersonRows.Why;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.shared.Audience;
import org.atrium.server.topics.Topics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds people who may help with a question. */
@Component
public class Matching {

    private final Candidates candidates;
    private final PersonRows rows;
    private final Topics topics;

    Matching(Candidates candidates, PersonRows rows, Topics topics) {
        this.candidates = candidates;
        this.rows = rows;
        this.topics = topics;
    }

    /**
     * Listed people of whom the caller sees that they can help with any of the topics and can be
     * asked, best first by {@link Fit}; equals take turns. Each says why, in the caller's language.
     */
    public Mono<List<PersonSummary>> forQuestion(
            List<String> topics,
            String language,
            List<String> groups,
            Set<String> excludedMemberIds,
            int most) {
        var asked = Asked.of(topics, language, groups, excludedMemberIds);
        return Mono.zip(FieldSight.current(), RequestLanguage.current())
                .flatMap(caller ->
                        best(asked, caller.getT1(), most)
                                .flatMap(ids ->
                                        rows.listed(
                                                ids, why(asked), caller.getT1(), caller.getT2())));
    }

    /**
     * Somebody who can be asked.
     *
     * @param most how many requests they want to get in 30 days
     */
    public record Found(Account account, int most) {}

    /**
     * Those who read the question's language at least a little, best first, as far as the audience
     * sees who they are.
     */
    public Flux<Found> toBeAsked(
            List<String> topics,
            String language,
            List<String> groups,
            Collection<String> excludedMemberIds,
            Audience audience) {
        return candidates
                .of(
                        Asked.of(topics, language, groups, excludedMemberIds).ofReaders(),
                        new FieldSight(audience))
                .flatMapIterable(all -> all)
                .filter(Ranked::reads)
                .map(one -> new Found(one.who().owner(), one.who().profile().mostRequests()));
    }

    /**
     * Member ids of the best of those who speak the question's language; by all that they say of
     * themselves, to tell nobody but them.
     */
    public Mono<List<String>> speakersForQuestion(
            List<String> topics,
            String language,
            List<String> groups,
            Set<String> excludedMemberIds,
            int most) {
        var asked = Asked.of(topics, language, groups, excludedMemberIds).ofSpeakers();
        return candidates
                .of(asked, FieldSight.ALL)
                .map(all ->
                        all.stream()
                                .filter(one -> one.fit().language() >= Fit.SPOKEN)
                                .limit(most)
                                .map(one -> one.who().owner().id())
                                .toList());
    }

    private Why why(Asked asked) {
        return new Why(
                asked.topics(),
                Candidates.related(asked, topics::withNarrower),
                List.of(asked.language()),
                List.of(),
                List.of(),
                asked.near(),
                asked.near(),
                null);
    }

    private Mono<List<String>> best(Asked asked, FieldSight sight, int most) {
        return candidates
                .of(asked, sight)
                .map(all -> all.stream().limit(most).map(one -> one.who().owner().id()).toList());
    }
}
