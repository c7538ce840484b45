package org.atrium.server.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.contract.people.SpokenLanguage;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What members know, for those who decide what to tell them. */
@Component
public class Interests {

    private final Profiles profiles;

    Interests(Profiles profiles) {
        this.profiles = profiles;
    }

    /**
     * @param canHelp ids of topics
     * @param reads tags of the languages that they know at all
     */
    public record Interest(List<String> canHelp, List<String> reads) {

        public static final Interest UNKNOWN = new Interest(List.of(), List.of());

        /** Of whoever named no language it is not known that they cannot. */
        public boolean mayRead(String tag) {
            return reads.isEmpty() || codes().contains(PersonEntry.code(tag));
        }

        private Set<String> codes() {
            return reads.stream().map(PersonEntry::code).collect(Collectors.toSet());
        }
    }

    public Mono<Interest> of(String member) {
        return profiles.byId(member).map(Interests::interest).defaultIfEmpty(Interest.UNKNOWN);
    }

    /** By member id; those who never said anything about themselves are left out. */
    public Mono<Map<String, Interest>> of(Collection<String> members) {
        return profiles.byIds(members)
                .map(found ->
                        found.values().stream()
                                .collect(Collectors.toMap(Profile::id, Interests::interest)));
    }

    private static Interest interest(Profile profile) {
        return new Interest(
                profile.canHelp(),
                profile.languages().stream()
                        .filter(language -> !language.level().equals("0"))
                        .map(SpokenLanguage::code)
                        .toList());
    }
}
