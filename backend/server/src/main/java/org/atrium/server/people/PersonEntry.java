package org.atrium.server.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.Kind;
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
 * @param topics what they can help with, in every language
 * @param languages language codes without script and country, spoken at level 1 or better
 * @param reads the same at level 2 or better
 * @param groups slugs that they are a member of
 * @param organises slugs that they organise
 * @param waiting slugs of the groups that they asked to be let into
 * @param within the groups with their wider areas, and the regions of the country
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
        @LanguageText(highlighted = true) List<Text> about,
        @LanguageText List<Text> topics,
        @FullTextField(analyzer = Languages.PLAIN) List<String> organisations,
        @KeywordField(aggregable = Aggregable.YES) List<String> canHelp,
        @KeywordField(aggregable = Aggregable.YES) @Nullable String country,
        @KeywordField(aggregable = Aggregable.YES) List<String> regions,
        @KeywordField(aggregable = Aggregable.YES) List<String> languages,
        @KeywordField List<String> reads,
        @KeywordField(aggregable = Aggregable.YES) @Nullable String kind,
        @KeywordField(aggregable = Aggregable.YES) String availability,
        @KeywordField(aggregable = Aggregable.YES) List<String> groups,
        @KeywordField List<String> organises,
        @KeywordField List<String> waiting,
        @KeywordField List<String> within,
        @GenericField(sortable = Sortable.YES) Instant since) {

    static final String UNDETERMINED = "und";

    static PersonEntry of(Account account, @Nullable Profile profile, Topics topics, Areas areas) {
        var groups = List.copyOf(account.groupRoles().keySet());
        var organises =
                account.groupRoles().entrySet().stream()
                        .filter(held -> held.getValue().role().equals(GroupRole.ORGANISER))
                        .map(held -> held.getKey())
                        .toList();
        var name = List.of(new Text(account.displayName(), UNDETERMINED));
        if (profile == null) {
            return new PersonEntry(
                    account.id(),
                    false,
                    name,
                    beginnings(account),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    Availability.OPEN.value(),
                    groups,
                    organises,
                    List.copyOf(account.joinRequests().keySet()),
                    areas.withWider(groups),
                    account.createdAt());
        }
        var country = profile.country();
        var regions = country == null ? List.<String>of() : areas.regionsOf(country);
        var about = profile.about();
        return new PersonEntry(
                account.id(),
                profile.listed(),
                name,
                beginnings(account),
                about == null ? List.of() : List.of(about),
                topics.texts(profile.canHelp()),
                profile.affiliations().stream()
                        .map(affiliation -> affiliation.organisation())
                        .toList(),
                profile.canHelp(),
                country,
                regions,
                codes(profile, "12345N"),
                codes(profile, "2345N"),
                profile.kind().map(Kind::value).orElse(null),
                profile.availability().value(),
                groups,
                organises,
                List.copyOf(account.joinRequests().keySet()),
                Stream.concat(areas.withWider(groups).stream(), regions.stream())
                        .distinct()
                        .toList(),
                account.createdAt());
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
