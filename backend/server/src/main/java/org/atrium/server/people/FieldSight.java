package org.atrium.server.people;

import static org.atrium.contract.people.FieldVisibility.EVERYONE;
import static org.atrium.contract.people.FieldVisibility.GROUPS;
import static org.atrium.contract.people.FieldVisibility.MEMBERS;
import static org.atrium.contract.people.FieldVisibility.ORGANISERS;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.ProfileField;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Viewer;
import org.atrium.server.search.SearchWords.Fields;
import org.atrium.server.shared.Audience;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Which fields of profiles somebody sees. Decided here alone, for records and for the index alike:
 * what is not seen is neither shown nor found, filtered by, counted, marked or put in order by.
 *
 * @param audience null for the server itself, which tells nobody what it finds
 */
record FieldSight(@Nullable Audience audience) implements Fields {

    /** Of the server, where it decides whom to tell something of their own. */
    static final FieldSight ALL = new FieldSight(null);

    static final FieldSight VISITORS = new FieldSight(Audience.VISITORS);

    private static final String TOKENS = "visibility";
    private static final String SAID = "said.";
    private static final String FOR_MEMBERS = "members.";
    private static final String FOR_EVERYONE = "everyone.";

    /** Fields of the index, and the field of the profile that each is made of. */
    private static final Map<String, ProfileField> OF =
            Map.ofEntries(
                    Map.entry("shownNames", ProfileField.SHOWN_NAME),
                    Map.entry("about", ProfileField.ABOUT),
                    Map.entry("topics", ProfileField.CAN_HELP),
                    Map.entry("canHelp", ProfileField.CAN_HELP),
                    Map.entry("helpsBy", ProfileField.CAN_HELP),
                    Map.entry("organisations", ProfileField.AFFILIATIONS),
                    Map.entry("organisationIds", ProfileField.AFFILIATIONS),
                    Map.entry("everAt", ProfileField.AFFILIATIONS),
                    Map.entry("country", ProfileField.COUNTRY),
                    Map.entry("regions", ProfileField.COUNTRY),
                    Map.entry("zone", ProfileField.TIME_ZONE),
                    Map.entry("languages", ProfileField.LANGUAGES),
                    Map.entry("spoken", ProfileField.LANGUAGES),
                    Map.entry("reads", ProfileField.LANGUAGES),
                    Map.entry("availability", ProfileField.AVAILABILITY),
                    Map.entry("groups", ProfileField.GROUPS),
                    Map.entry("within", ProfileField.GROUPS));

    /** Of whoever asks. */
    static Mono<FieldSight> current() {
        return Viewer.current().map(viewer -> new FieldSight(viewer.audience()));
    }

    /** What the index keeps of an owner's choices: what everyone sees, members see too. */
    static List<String> tokens(Profile profile) {
        return OF.values().stream()
                .distinct()
                .flatMap(field -> tokens(field, profile.visibility(field)))
                .toList();
    }

    private static Stream<String> tokens(ProfileField field, FieldVisibility visibility) {
        return visibility == EVERYONE
                ? Stream.of(token(field, EVERYONE), token(field, MEMBERS))
                : Stream.of(token(field, visibility));
    }

    static boolean isForMembers(FieldVisibility visibility) {
        return visibility == EVERYONE || visibility == MEMBERS;
    }

    private static String token(ProfileField field, FieldVisibility visibility) {
        return field.key() + ":" + visibility.value();
    }

    boolean sees(ProfileField field, Account owner, Profile profile) {
        if (audience == null || owner.id().equals(audience.member())) {
            return true;
        }
        return switch (profile.visibility(field)) {
            case EVERYONE -> true;
            case MEMBERS -> audience.member() != null;
            case GROUPS -> meets(owner, audience.groups());
            case ORGANISERS -> meets(owner, audience.organised());
            case ME -> false;
        };
    }

    private static boolean meets(Account owner, Collection<String> groups) {
        return !Collections.disjoint(owner.groupRoles().keySet(), groups);
    }

    /** Where the field of the index matches, and is of those who let it be seen. */
    @Override
    public PredicateFinalStep seen(
            SearchPredicateFactory f, String indexField, PredicateFinalStep matching) {
        var field = OF.get(indexField);
        return field == null || audience == null
                ? matching
                : f.bool().must(matching).filter(sees(f, field, audience));
    }

    /**
     * Where what they see of a field of {@link Shown} matches.
     *
     * @param field as it is called there
     * @param matching makes the condition of the path of the field in the index
     */
    PredicateFinalStep where(
            SearchPredicateFactory f, String field, Function<String, PredicateFinalStep> matching) {
        var profileField = OF.get(field);
        if (profileField == null) {
            return matching.apply(field);
        }
        if (audience == null) {
            return matching.apply(SAID + field);
        }
        var member = audience.member();
        return member == null
                ? matching.apply(FOR_EVERYONE + field)
                : f.bool()
                        .should(matching.apply(FOR_MEMBERS + field))
                        .should(
                                f.bool()
                                        .filter(matching.apply(SAID + field))
                                        .filter(isNear(f, profileField, audience, member)));
    }

    /** Where what they see of the field is one of the values. */
    PredicateFinalStep anyOf(SearchPredicateFactory f, String field, Collection<String> values) {
        return where(f, field, path -> f.terms().field(path).matchingAny(values));
    }

    /** True where {@link #counted} has of nobody more than they see. */
    boolean seesTheSameOfAll(String field) {
        return audience == null || audience.member() == null || !OF.containsKey(field);
    }

    /** The path to count by, of whoever lets the field be {@link #seen}. */
    String counted(String field) {
        if (!OF.containsKey(field)) {
            return field;
        }
        return audience != null && audience.member() == null ? FOR_EVERYONE + field : SAID + field;
    }

    /**
     * The path of what everybody like them sees of the field, which may be less than what they see;
     * it is cheap to ask for, where nothing but an order depends on it.
     */
    String shared(String field) {
        return audience != null && audience.member() != null && OF.containsKey(field)
                ? FOR_MEMBERS + field
                : counted(field);
    }

    /** The path of all that is said, whoever sees it. */
    static String said(String field) {
        return SAID + field;
    }

    private static PredicateFinalStep sees(
            SearchPredicateFactory f, ProfileField field, Audience audience) {
        var member = audience.member();
        return member == null
                ? f.match().field(TOKENS).matching(token(field, EVERYONE))
                : f.bool()
                        .should(f.match().field(TOKENS).matching(token(field, MEMBERS)))
                        .should(isNear(f, field, audience, member));
    }

    /** Who shows a member more than all members see: themselves, and those of their groups. */
    private static PredicateFinalStep isNear(
            SearchPredicateFactory f, ProfileField field, Audience audience, String member) {
        var any = f.bool().should(f.id().matching(member));
        if (!audience.groups().isEmpty()) {
            any.should(among(f, token(field, GROUPS), audience.groups()));
        }
        if (!audience.organised().isEmpty()) {
            any.should(among(f, token(field, ORGANISERS), audience.organised()));
        }
        return any;
    }

    private static PredicateFinalStep among(
            SearchPredicateFactory f, String token, Collection<String> groups) {
        return f.bool()
                .filter(f.match().field(TOKENS).matching(token))
                .filter(f.terms().field("groups").matchingAny(groups));
    }
}
