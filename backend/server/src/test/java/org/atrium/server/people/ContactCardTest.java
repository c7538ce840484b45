package org.atrium.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.property.Language;
import ezvcard.property.Url;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.atrium.contract.people.Affiliation;
import org.atrium.contract.people.AskingLimits;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.Kind;
import org.atrium.contract.people.Person;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContactCardTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00.123Z");
    private static final String HOSTILE = "A;B,C\\D\r\nTEL:+1 <b>\uD83D\uDE00\nEND:VCARD";

    private static Person person(
            String username,
            @Nullable String shownName,
            @Nullable String pronouns,
            List<Label> topics,
            List<Affiliation> affiliations,
            @Nullable Text about) {
        return new Person(
                username,
                username,
                shownName,
                pronouns,
                Kind.STAFF,
                null,
                List.of(new Label("librarian", "Librarian")),
                affiliations,
                "KE",
                "Africa/Nairobi",
                List.of(),
                List.of(
                        new SpokenLanguage("en", "4"),
                        new SpokenLanguage("fr", "0"),
                        new SpokenLanguage("sw", "N")),
                topics,
                List.of(),
                List.of(new Label("sparql", "SPARQL")),
                List.of(),
                Availability.OPEN,
                AskingLimits.NONE,
                about,
                List.of(),
                NOW,
                null,
                true,
                null,
                false,
                false);
    }

    private static String write(Person person) {
        return ContactCard.write(person, "https://atrium.example/", Locale.ENGLISH, NOW);
    }

    private static VCard read(String card) {
        return Objects.requireNonNull(Ezvcard.parse(card).first());
    }

    @Test
    void saysWhatThePageSays() {
        var text =
                write(
                        person(
                                "Ama M",
                                "Ama Mensah",
                                "she/her",
                                List.of(new Label("maps", "Maps"), new Label("a", "Old, rare")),
                                List.of(
                                        new Affiliation(
                                                "House of Maps",
                                                null,
                                                new Label("librarian", "Librarian"),
                                                true,
                                                2020,
                                                null),
                                        new Affiliation("Long Ago", null, null, false, 2001, 2004)),
                                new Text("I scan.\nOn Saturdays.", "en")));
        assertThat(text)
                .startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n")
                .contains("KIND:individual\r\n", "PRONOUNS:she/her\r\n", "TZ:Africa/Nairobi\r\n")
                .contains("REV:20261130T120000Z\r\n")
                .doesNotContain("Long Ago");
        var card = read(text);
        assertThat(card.getVersion()).isEqualTo(VCardVersion.V4_0);
        assertThat(card.validate(VCardVersion.V4_0).isEmpty()).isTrue();
        assertThat(card.getFormattedName().getValue()).isEqualTo("Ama Mensah");
        assertThat(card.getNickname().getValues()).containsExactly("Ama M");
        assertThat(card.getOrganization().getValues()).containsExactly("House of Maps");
        assertThat(card.getTitles().getFirst().getValue()).isEqualTo("Librarian");
        assertThat(card.getRoles().getFirst().getValue()).isEqualTo("Librarian");
        assertThat(card.getLanguages().stream().map(Language::getValue))
                .containsExactly("sw", "en");
        assertThat(card.getLanguages().stream().map(Language::getPref)).containsExactly(1, 2);
        assertThat(card.getAddresses().getFirst().getCountry()).isEqualTo("Kenya");
        assertThat(card.getAddresses().getFirst().getParameter("CC")).isEqualTo("KE");
        assertThat(card.getCategories().getValues()).containsExactly("Maps", "Old, rare");
        assertThat(card.getInterests().getFirst().getValue()).isEqualTo("SPARQL");
        assertThat(card.getUrls().stream().map(Url::getValue))
                .containsExactly(
                        "https://atrium.example/people/Ama%20M",
                        "https://meta.wikimedia.org/wiki/User:Ama_M");
        assertThat(card.getNotes().getFirst().getValue()).isEqualTo("I scan.\nOn Saturdays.");
        assertThat(card.getNotes().getFirst().getLanguage()).isEqualTo("en");
    }

    @Test
    void nobodyWritesLinesOfTheCardThemselves() {
        var text =
                write(
                        person(
                                HOSTILE,
                                HOSTILE,
                                HOSTILE,
                                List.of(new Label("maps", HOSTILE)),
                                List.of(
                                        new Affiliation(
                                                HOSTILE,
                                                null,
                                                new Label("x", HOSTILE),
                                                true,
                                                null,
                                                null)),
                                new Text(HOSTILE, "en-\r\nTEL:+1\r\n")));
        var unfolded = text.replace("\r\n ", "");
        assertThat(unfolded.lines().filter(line -> line.startsWith("TEL"))).isEmpty();
        assertThat(unfolded.lines().filter(line -> line.equals("END:VCARD"))).hasSize(1);
        var card = read(text);
        assertThat(card.getTelephoneNumbers()).isEmpty();
        var meant = HOSTILE.replace("\r\n", "\n");
        assertThat(card.getFormattedName().getValue()).isEqualToNormalizingNewlines(meant);
        assertThat(card.getOrganization().getValues().getFirst())
                .isEqualToNormalizingNewlines(meant);
        assertThat(card.getCategories().getValues().getFirst()).isEqualToNormalizingNewlines(meant);
        assertThat(card.getNotes().getFirst().getValue()).isEqualToNormalizingNewlines(meant);
    }

    @Test
    void withoutASiteThereIsNoLinkToIt() {
        var card =
                read(
                        ContactCard.write(
                                person("A", null, null, List.of(), List.of(), null),
                                null,
                                Locale.FRENCH,
                                NOW));
        assertThat(card.getUid()).isNull();
        assertThat(card.getUrls()).hasSize(1);
        assertThat(card.getNickname()).isNull();
        assertThat(card.getCategories()).isNull();
        assertThat(card.getAddresses().getFirst().getCountry()).isEqualTo("Kenya");
    }
}
