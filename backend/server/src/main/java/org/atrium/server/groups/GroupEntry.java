package org.atrium.server.groups;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.shared.Text;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.Fact;
import org.atrium.server.shared.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * @param names by BCP 47 tag; a country group without names has those of the Unicode CLDR
 * @param summaries one sentence by BCP 47 tag
 * @param partOf slugs of the wider areas, the chief one first
 * @param organisations ids of organisations that have their place here beside those of the country
 * @param abouts what it is for, plain text by BCP 47 tag
 * @param rules what whoever joins agrees to, plain text by BCP 47 tag
 * @param rulesVersion counts the changes of the rules; null for none ever
 * @param byApproval whether an organiser lets in whoever wants to join
 * @param answerWithin hours that its questions wait before they go on by themselves; null as long
 *     as elsewhere
 * @param pinned ids of questions, the last one last
 * @param lookingFor what people are looked for to help with: `topic:` and an id, `language:` and a
 *     tag; the last one last
 * @param invited those who are invited and have not said yes or no, the last one last
 * @param proposal null for a group; else it is none yet
 * @param version counts what people changed; null for nothing
 * @param edited fields that people changed; the loader leaves them alone
 */
@Document("groups")
record GroupEntry(
        @Id String slug,
        String kind,
        Map<String, String> names,
        Map<String, String> summaries,
        List<String> partOf,
        List<String> languages,
        @Nullable String country,
        List<String> organisations,
        @Nullable Map<String, String> abouts,
        @Nullable Map<String, String> rules,
        @Nullable Long rulesVersion,
        @Nullable Boolean byApproval,
        @Nullable List<Group.Link> links,
        @Nullable Integer answerWithin,
        @Nullable List<String> pinned,
        @Nullable List<String> lookingFor,
        @Nullable List<Invited> invited,
        @Nullable Proposal proposal,
        @Nullable Set<String> edited,
        @Nullable Long version,
        @Nullable List<Fact> pendingFacts) {

    static final String COLLECTION = "groups";
    static final String EVERYONE = "everyone";
    static final String REGION = "region";
    static final String COUNTRY = "country";
    static final String COLLABORATIVE = "collaborative";
    static final String THEME = "theme";
    static final String LANGUAGE = "language";
    static final String PROJECT = "project";
    static final String PUBLIC = "public";
    static final String PRIVATE = "private";

    /** Languages that names are indexed in where CLDR knows them in all. */
    private static final List<String> INDEXED = List.of("en", "es", "pt", "fr", "sv", "de", "ar");

    /** Kinds that are called by their organisers. */
    private static final Set<String> OWN_NAMES = Set.of(THEME, LANGUAGE, PROJECT);

    private static final Set<String> WITH_NARROWER = Set.of(EVERYONE, REGION, COUNTRY);

    /**
     * Somebody who is invited.
     *
     * @param member id, as soon as they have been here
     * @param by member id
     */
    record Invited(String username, @Nullable String member, String by, Instant at) {

        boolean is(Viewer viewer) {
            return member == null ? username.equals(viewer.username()) : member.equals(viewer.id());
        }
    }

    /**
     * That it is wanted as a group.
     *
     * @param id of the act of proposing it
     * @param by member id
     * @param why for those who decide
     * @param end null while it is open
     */
    record Proposal(String id, String by, Instant at, String why, @Nullable End end) {

        /**
         * @param state {@link #DECLINED} or {@link #WITHDRAWN}
         * @param by member id
         */
        record End(String state, String by, Instant at, @Nullable String reason) {

            static final String DECLINED = "declined";
            static final String WITHDRAWN = "withdrawn";
        }
    }

    /** As the files of reference data have it. */
    static GroupEntry ofFiles(
            String slug,
            String kind,
            Map<String, String> names,
            Map<String, String> summaries,
            List<String> partOf,
            List<String> languages,
            @Nullable String country,
            List<String> organisations) {
        return new GroupEntry(
                slug,
                kind,
                names,
                summaries,
                partOf,
                languages,
                country,
                organisations,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Override
    public List<Invited> invited() {
        return invited == null ? List.of() : invited;
    }

    /** The invitation of a member who has not come yet; null for none. */
    @Nullable Invited invitation(Viewer viewer) {
        return viewer.id() == null || viewer.isMemberOf(slug)
                ? null
                : invited().stream().filter(one -> one.is(viewer)).findFirst().orElse(null);
    }

    /** Of a group that is none yet. */
    Proposal wanted() {
        return Objects.requireNonNull(proposal);
    }

    boolean isPrivate() {
        return Audience.isPrivate(slug);
    }

    String visibility() {
        return isPrivate() ? PRIVATE : PUBLIC;
    }

    /** Whether its organisers decide what it is called. */
    boolean hasOwnNames() {
        return OWN_NAMES.contains(kind);
    }

    @Override
    public Map<String, String> abouts() {
        return abouts == null ? Map.of() : abouts;
    }

    @Override
    public Map<String, String> rules() {
        return rules == null ? Map.of() : rules;
    }

    @Override
    public Boolean byApproval() {
        return Boolean.TRUE.equals(byApproval);
    }

    @Override
    public Long rulesVersion() {
        return rulesVersion == null ? 0 : rulesVersion;
    }

    @Override
    public List<Group.Link> links() {
        return links == null ? List.of() : links;
    }

    @Override
    public List<String> pinned() {
        return pinned == null ? List.of() : pinned;
    }

    @Override
    public List<String> lookingFor() {
        return lookingFor == null ? List.of() : lookingFor;
    }

    @Override
    public Long version() {
        return version == null ? 0 : version;
    }

    String name(Locale language) {
        var given = inAny(names, language);
        if (given != null) {
            return given.text();
        }
        return country == null ? slug : countryName(country, language);
    }

    String summary(Locale language) {
        var given = inAny(summaries, language);
        return given == null ? "" : given.text();
    }

    /**
     * Whether lists of it have the questions of narrower groups, unless somebody chose otherwise.
     */
    boolean includesNarrower() {
        return WITH_NARROWER.contains(kind);
    }

    @Nullable Text about(Locale language) {
        return inAny(abouts(), language);
    }

    @Nullable Text rules(Locale language) {
        return inAny(rules(), language);
    }

    /** In the language, or English, or any that it is written in; null for nothing. */
    private static @Nullable Text inAny(Map<String, String> texts, Locale language) {
        var tags =
                Stream.concat(
                        Stream.of(language.toLanguageTag(), language.getLanguage(), "en"),
                        new TreeSet<>(texts.keySet()).stream());
        return tags.filter(texts::containsKey)
                .findFirst()
                .map(tag -> new Text(texts.getOrDefault(tag, ""), tag))
                .orElse(null);
    }

    GroupRef ref(Locale language) {
        return new GroupRef(slug, name(language));
    }

    List<Text> texts() {
        var texts = new ArrayList<Text>();
        names.forEach((tag, name) -> texts.add(new Text(name, tag)));
        if (country != null) {
            for (var tag : INDEXED) {
                texts.add(new Text(countryName(country, Locale.forLanguageTag(tag)), tag));
            }
        }
        return texts;
    }

    private static String countryName(String code, Locale language) {
        return Locale.of("", code).getDisplayCountry(language);
    }
}
