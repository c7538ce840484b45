package org.atrium.server.groups;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.contract.groups.LookedFor;
import org.atrium.contract.shared.Label;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.Fact;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.atrium.server.topics.Topics;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What groups look for people to help with: topics and languages. */
@Component
public class GroupWishes {

    static final String LOOKED_FOR = "HelpersLookedFor";
    static final String FOUND = "HelpersFound";

    private static final String FIELD = "lookingFor";
    private static final int MOST = 10;
    private static final String TOPIC = "topic";
    private static final String LANGUAGE = "language";
    private static final Set<String> KINDS = Set.of(TOPIC, LANGUAGE);
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Groups groups;
    private final GroupWrites writes;
    private final Topics topics;

    GroupWishes(Groups groups, GroupWrites writes, Topics topics) {
        this.groups = groups;
        this.writes = writes;
        this.topics = topics;
    }

    /** Those of the group, for those who organise it. */
    public Set<String> of(String slug, Viewer viewer) {
        return Set.copyOf(groups.organised(slug, viewer).lookingFor());
    }

    public static String topic(String id) {
        return TOPIC + ":" + id;
    }

    public static String language(String tag) {
        return LANGUAGE + ":" + tag;
    }

    public static Label named(String tag, Locale language) {
        return new Label(tag, Locale.forLanguageTag(tag).getDisplayLanguage(language));
    }

    /** As the group's page says them; topics that there are no more are left out. */
    List<LookedFor> shown(GroupEntry group, Locale language) {
        return group.lookingFor().reversed().stream()
                .flatMap(wish -> shown(wish, language))
                .toList();
    }

    private Stream<LookedFor> shown(String wish, Locale language) {
        var kind = wish.substring(0, wish.indexOf(':'));
        var what = wish.substring(kind.length() + 1);
        return kind.equals(LANGUAGE)
                ? Stream.of(new LookedFor(kind, named(what, language)))
                : topics.labelled(topics.resolved(List.of(what)), language).values().stream()
                        .map(label -> new LookedFor(kind, label));
    }

    Mono<Void> lookFor(String slug, String kind, String what, Viewer viewer) {
        var wish = wish(kind, what);
        if (groups.organised(slug, viewer).lookingFor().contains(wish)) {
            return Mono.empty();
        }
        return topics.unknown(kind.equals(TOPIC) ? List.of(what) : List.of())
                .flatMap(unknown -> {
                    new Checks()
                            .that(unknown.isEmpty(), "what", "topic.unknown", what)
                            .refuseProblems();
                    var roomLeft =
                            Criteria.where(FIELD)
                                    .ne(wish)
                                    .and(FIELD + "." + (MOST - 1))
                                    .exists(false);
                    // reference data does not go over it
                    var update = new Update().push(FIELD, wish).addToSet("edited", FIELD);
                    return writes.change(slug, roomLeft, update, fact(LOOKED_FOR, slug, viewer));
                })
                .switchIfEmpty(Mono.error(() -> new Refusal.Conflict("group.wishes").refused()))
                .then();
    }

    Mono<Void> lookForNoLonger(String slug, String kind, String what, Viewer viewer) {
        var wish = wish(kind, what);
        groups.organised(slug, viewer);
        return writes.change(
                        slug,
                        Criteria.where(FIELD).is(wish),
                        new Update().pull(FIELD, wish),
                        fact(FOUND, slug, viewer))
                .then();
    }

    private static String wish(String kind, String what) {
        new Checks()
                .that(KINDS.contains(kind), "kind", "choice.unknown", "language, topic")
                .that(
                        !kind.equals(LANGUAGE) || LANGUAGES.contains(what),
                        "what",
                        "language.unknown",
                        what)
                .refuseProblems();
        return kind + ":" + what;
    }

    private static Fact fact(String type, String slug, Viewer viewer) {
        return Fact.of(
                type,
                Instant.now().truncatedTo(MILLIS),
                viewer.memberId(),
                slug,
                null,
                "confidential",
                List.of(slug));
    }
}
