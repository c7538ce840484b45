package org.atrium.server.people;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.property.Address;
import ezvcard.property.Kind;
import ezvcard.property.Language;
import ezvcard.property.Note;
import ezvcard.property.Organization;
import ezvcard.property.ProductId;
import ezvcard.property.Revision;
import ezvcard.property.Role;
import ezvcard.property.Timezone;
import ezvcard.property.Title;
import ezvcard.property.Uid;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.atrium.contract.people.Affiliation;
import org.atrium.contract.people.Person;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.shared.Label;
import org.jspecify.annotations.Nullable;

/** Writes a person, as somebody sees them, as a vCard 4.0 (RFC 6350). */
final class ContactCard {

    private static final String PRODUCT = "-//Atrium//People//EN";
    private static final String USER_PAGE = "https://meta.wikimedia.org/wiki/User:";

    /** Levels of languages, best first. */
    private static final String LEVELS = "N54321";

    private final VCard card = new VCard(VCardVersion.V4_0);
    private final Person person;
    private final Locale language;

    private ContactCard(Person person, Locale language) {
        this.person = person;
        this.language = language;
    }

    /**
     * @param site where the pages are; null for no link to them
     * @param language of the names of roles, topics and countries
     */
    static String write(Person person, @Nullable String site, Locale language, Instant now) {
        var writing = new ContactCard(person, language);
        writing.addNames();
        writing.addAddresses(site);
        writing.addWork();
        writing.addPlace();
        writing.addLanguages();
        writing.addTopics();
        writing.card.setRevision(new Revision(now.truncatedTo(ChronoUnit.SECONDS)));
        return Ezvcard.write(writing.card).prodId(false).version(VCardVersion.V4_0).go();
    }

    private void addNames() {
        card.setProductId(new ProductId(PRODUCT));
        card.setKind(Kind.individual());
        var shown = person.shownName();
        card.setFormattedName(shown == null ? person.name() : shown);
        if (shown != null) {
            card.setNickname(person.name());
        }
        var pronouns = person.pronouns();
        if (pronouns != null) {
            // RFC 9554; the library writes properties that it does not know as they come.
            card.addExtendedProperty("PRONOUNS", VObjectPropertyValues.escape(pronouns));
        }
        var about = person.about();
        if (about != null) {
            var note = new Note(about.text());
            note.setLanguage(Locale.forLanguageTag(about.language()).toLanguageTag());
            card.addNote(note);
        }
    }

    private void addAddresses(@Nullable String site) {
        if (site != null) {
            var page = site.replaceAll("/+$", "") + "/people/" + encoded(person.username());
            card.addUrl(page);
            card.setUid(new Uid(page));
        }
        var source = person.source();
        if (person.claimed()) {
            card.addUrl(USER_PAGE + encoded(person.username().replace(' ', '_')));
        } else if (source != null) {
            card.addUrl(source);
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void addWork() {
        person.affiliations().stream().filter(ContactCard::lasts).forEach(this::add);
        for (var label : person.roles()) {
            var role = new Role(label.label());
            role.setLanguage(language.toLanguageTag());
            card.addRole(role);
        }
    }

    private static boolean lasts(Affiliation affiliation) {
        var to = affiliation.to();
        return to == null || to >= Year.now(ZoneOffset.UTC).getValue();
    }

    private void add(Affiliation affiliation) {
        var organisation = new Organization();
        organisation.getValues().add(affiliation.organisation());
        card.addOrganization(organisation);
        var role = affiliation.role();
        if (role != null) {
            var title = new Title(role.label());
            title.setLanguage(language.toLanguageTag());
            card.addTitle(title);
        }
    }

    private void addPlace() {
        var country = person.country();
        if (country != null) {
            var address = new Address();
            address.setCountry(Locale.of("", country).getDisplayCountry(language));
            // RFC 8605
            address.setParameter("CC", country);
            card.addAddress(address);
        }
        var zone = person.timeZone();
        if (zone != null) {
            card.setTimezone(new Timezone(zone));
        }
    }

    private void addLanguages() {
        var spoken =
                person.languages().stream()
                        .filter(each -> LEVELS.contains(each.level()))
                        .sorted(Comparator.comparing(each -> LEVELS.indexOf(each.level())))
                        .map(SpokenLanguage::code)
                        .toList();
        for (var i = 0; i < spoken.size(); i++) {
            var preferred = new Language(spoken.get(i));
            preferred.setPref(i + 1);
            card.addLanguage(preferred);
        }
    }

    private void addTopics() {
        if (!person.canHelp().isEmpty()) {
            card.setCategories(names(person.canHelp()).toArray(String[]::new));
        }
        // RFC 6715
        names(person.wantsToLearn()).forEach(card::addInterest);
    }

    private static List<String> names(List<Label> labels) {
        return labels.stream().map(Label::label).toList();
    }
}
