package org.atrium.server.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.HelpWay;
import org.atrium.contract.people.Kind;
import org.atrium.contract.people.ProfileForm.AffiliationForm;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.shared.Text;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.GroupRole;
import org.atrium.server.search.EntryDigest;
import org.atrium.server.search.LanguageText;
import org.atrium.server.search.Languages;
import org.atrium.server.shared.WordPrefixes;
import org.atrium.server.topics.Topics;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.IndexedEmbedded;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.jspecify.annotations.Nullable;

/**
 * What is looked up about a member. Somebody who is not listed is counted as a member of groups,
 * and found nowhere.
 *
 * @param id member id
 * @param beginnings the name, and what follows each blank in it, in lower case without accents
 * @param shownNames another name that they go by
 * @param topics what they can help with, in every language
 * @param said what they say, whoever sees it
 * @param members what members see of it
 * @param everyone what everyone sees of it
 * @param awayUntil the last day of being away, where one is said
 * @param onlyNear asked only about what belongs to their groups and regions
 * @param groups slugs that they are a member of
 * @param organises slugs that they organise
 * @param waiting slugs of the groups that they asked to be let into
 * @param visibility who sees which field, as {@link FieldSight} reads it
 * @param turn a number of their own below {@link #TURNS}, by which equals take turns
 * @param since when they came
 */
@SearchEntity(name = "person")
@Indexed
@TypeBinding(binder = @TypeBinderRef(type = EntryDigest.class))
record PersonEntry(
        @DocumentId String id,
        @GenericField boolean listed,
        @LanguageText(highlighted = true) List<Text> name,
        @KeywordField List<String> beginnings,
        @FullTextField(analyzer = Languages.PLAIN) List<String> shownNames,
        @LanguageText(highlighted = true) List<Text> about,
        @LanguageText List<Text> topics,
        @FullTextField(analyzer = Languages.PLAIN) List<String> organisations,
        @KeywordField(aggregable = Aggregable.YES) @Nullable String kind,
        @IndexedEmbedded Shown said,
        @IndexedEmbedded Shown members,
        @IndexedEmbedded Shown everyone,
        @GenericField @Nullable LocalDate awayUntil,
        @GenericField boolean onlyNear,
        @KeywordField(aggregable = Aggregable.YES) List<String> groups,
        @KeywordField List<String> organises,
        @KeywordField List<String> waiting,
        @KeywordField List<String> visibility,
        @GenericField(sortable = Sortable.YES) int turn,
        @GenericField(sortable = Sortable.YES) Instant since) {

    static final String UNDETERMINED = "und";
    static final int TURNS = 1_000;

    private static final String LEVELS = "12345N";

    static PersonEntry of(Account account, @Nullable Profile saved, Topics topics, Areas areas) {
        var profile = saved == null ? Profile.unsaid(account.id()) : saved;
        var groups = List.copyOf(account.groupRoles().keySet());
        var organises =
                account.groupRoles().entrySet().stream()
                        .filter(held -> held.getValue().role().equals(GroupRole.ORGANISER))
                        .map(held -> held.getKey())
                        .toList();
        var said = said(profile, groups, areas);
        return new PersonEntry(
                account.id(),
                profile.isListed(account),
                List.of(new Text(account.displayName(), UNDETERMINED)),
                beginnings(account),
                Stream.ofNullable(profile.shownName()).toList(),
                Stream.ofNullable(profile.about()).toList(),
                topics.texts(profile.canHelp()),
                profile.affiliations().stream().map(AffiliationForm::organisation).toList(),
                profile.kind().map(Kind::value).orElse(null),
                said,
                said.only(field -> FieldSight.isForMembers(profile.visibility(field))),
                said.only(field -> profile.visibility(field) == FieldVisibility.EVERYONE),
                profile.limits().awayUntil(),
                profile.limits().onlyMyRegions(),
                groups,
                organises,
                List.copyOf(account.joinRequests().keySet()),
                FieldSight.tokens(profile),
                turn(account.id()),
                account.createdAt());
    }

    private static Shown said(Profile profile, List<String> groups, Areas areas) {
        var country = profile.country();
        return new Shown(
                ids(profile.present()),
                ids(profile.affiliations()),
                profile.canHelp(),
                profile.helpsBy().stream().map(HelpWay::value).toList(),
                country,
                country == null ? List.of() : areas.regionsOf(country),
                profile.timeZone(),
                codes(profile, LEVELS),
                spoken(profile),
                codes(profile, "2345N"),
                profile.availability().value(),
                groups,
                areas.withWider(groups));
    }

    private static List<String> ids(List<AffiliationForm> affiliations) {
        return affiliations.stream()
                .map(AffiliationForm::organisationId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    static int turn(String member) {
        return Math.floorMod(member.hashCode(), TURNS);
    }

    private static List<String> spoken(Profile profile) {
        return profile.languages().stream()
                .flatMap(language ->
                        LEVELS.substring(0, LEVELS.indexOf(language.level()) + 1)
                                .chars()
                                .mapToObj(level -> code(language.code()) + ":" + (char) level))
                .distinct()
                .toList();
    }

    private static List<String> beginnings(Account account) {
        var rest = WordPrefixes.fold(account.displayName());
        var beginnings = new ArrayList<String>();
        while (!rest.isEmpty()) {
            beginnings.add(rest);
            var blank = rest.indexOf(' ');
            rest = blank < 0 ? "" : rest.substring(blank + 1);
        }
        return List.copyOf(beginnings);
    }

    /** Language of a tag as it is indexed. */
    static String code(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    /** Languages that they read well, or a little where they read none well. */
    static List<String> reads(Profile profile) {
        var well = codes(profile, "2345N");
        return well.isEmpty() ? codes(profile, "1") : well;
    }

    private static List<String> codes(Profile profile, String levels) {
        return profile.languages().stream()
                .filter(language -> levels.contains(language.level()))
                .map(SpokenLanguage::code)
                .map(PersonEntry::code)
                .distinct()
                .toList();
    }
}
