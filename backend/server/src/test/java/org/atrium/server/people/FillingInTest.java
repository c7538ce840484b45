package org.atrium.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.shared.Text;
import org.atrium.server.ServerTest;
import org.atrium.server.people.FillingIn.Filled;
import org.atrium.server.people.FillingIn.LeftOut;
import org.atrium.server.shared.RefusedException;
import org.atrium.server.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class FillingInTest {

    private static final String OWNER = "Jacarandá Silva";

    @Autowired private Topics topics;
    @Autowired private ProfileChecks checks;
    @Autowired private JsonMapper json;

    static String fixture(String name) {
        try (var in = FillingInTest.class.getResourceAsStream("/capacity-exchange/" + name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Filled fill(ProfileForm before, String file) {
        var from = CapacityFile.of(file, json).any(OWNER, CapacityLists.NONE);
        var filled = FillingIn.in(before, from, topics, OWNER, Locale.ENGLISH);
        // What is proposed can be saved.
        assertThat(checks.checked(filled.form())).isEqualTo(filled.form());
        return filled;
    }

    private Filled fillEmpty(String file) {
        return fill(ProfileForm.EMPTY, file);
    }

    private static List<String> keys(Filled filled) {
        return filled.left().stream().map(LeftOut::key).distinct().toList();
    }

    @Test
    void takesOverWhatItUnderstands() {
        var filled = fillEmpty(fixture("with-lists.json"));
        var form = filled.form();

        assertThat(form.shownName()).isEqualTo("Jaci Silva");
        assertThat(form.pronouns()).isEqualTo("they/them");
        assertThat(form.country()).isEqualTo("BR");
        assertThat(form.languages())
                .containsExactly(
                        new SpokenLanguage("pt-BR", "N"),
                        new SpokenLanguage("en", "4"),
                        new SpokenLanguage("es", "1"));
        assertThat(form.canHelp()).containsExactly("wikimedia-commons", "photographs");
        assertThat(form.wantsToLearn()).containsExactly("sparql", "translation");
        assertThat(form.about())
                .isEqualTo(
                        new Text(
                                "I look after the photographs of a city archive.\n"
                                        + "Ask me about uploads.",
                                "en"));
        assertThat(form.listed()).isFalse();
        assertThat(form.affiliations()).isEmpty();
        assertThat(filled.fields())
                .containsExactlyInAnyOrder(
                        ProfileField.SHOWN_NAME,
                        ProfileField.PRONOUNS,
                        ProfileField.COUNTRY,
                        ProfileField.LANGUAGES,
                        ProfileField.CAN_HELP,
                        ProfileField.WANTS_TO_LEARN,
                        ProfileField.ABOUT);
        assertThat(filled.left())
                .containsExactlyInAnyOrder(
                        new LeftOut(
                                "exchange.left.territory",
                                List.of("Latin America and the Caribbean")),
                        new LeftOut("exchange.left.language", List.of("Klingonese")),
                        new LeftOut("exchange.left.topic", List.of("Q43229")),
                        new LeftOut("exchange.left.affiliation", List.of("Wiki Movimento Brasil")),
                        new LeftOut("exchange.left.known", List.of(1)),
                        new LeftOut("exchange.left.others", List.of("contact, wikimedia_project")));
    }

    @Test
    void findsTopicsByTheNamesOfItems() {
        var from = CapacityFile.of(fixture("with-lists.json"), json).any(OWNER, CapacityLists.NONE);
        assertThat(from.items())
                .containsExactlyInAnyOrder("Q565", "Q125191", "Q43229", "Q54871", "Q7553");
        var named =
                from.named(
                        Map.of("Q43229", List.of("Newspapers"), "Q565", List.of("Something else")));
        var filled = FillingIn.in(ProfileForm.EMPTY, named, topics, OWNER, Locale.ENGLISH);

        assertThat(filled.form().canHelp())
                .containsExactly("wikimedia-commons", "photographs", "newspapers");
    }

    @Test
    void leavesNumbersThatNobodyExplains() {
        var filled = fillEmpty(fixture("users.json"));

        assertThat(filled.form().languages()).isEmpty();
        assertThat(filled.form().canHelp()).isEmpty();
        assertThat(filled.form().country()).isNull();
        assertThat(filled.left())
                .contains(
                        new LeftOut("exchange.left.number", List.of("language", "12")),
                        new LeftOut("exchange.left.number", List.of("territory", "31")),
                        new LeftOut("exchange.left.number", List.of("skills", "50")));
    }

    @Test
    void readsTheFormatOf2024() {
        var file =
                "{\"users\": "
                        + fixture("users-2024.json")
                        + ", \"list\": {\"language\": [{\"id\": 1, \"language_name\": \"Portuguese\","
                        + " \"language_autonym\": \"português\", \"language_code\": \"pt\"}]}}";
        var filled = fillEmpty(file);

        assertThat(filled.form().languages()).containsExactly(new SpokenLanguage("pt", "3"));
        assertThat(filled.form().shownName()).isNull();
        assertThat(filled.form().pronouns()).isNull();
        assertThat(filled.left())
                .contains(
                        new LeftOut("exchange.left.level", List.of("Portuguese")),
                        new LeftOut("exchange.left.number", List.of("language", "3")));
    }

    @Test
    void whatWasSaidBeforeStays() {
        var first = fillEmpty(fixture("with-lists.json")).form();
        var again = fill(first, fixture("with-lists.json"));

        assertThat(again.form()).isEqualTo(first);
        assertThat(again.fields()).isEmpty();

        var other =
                """
                {"user": {"username": "Somebody Else"}, "display_name": "Another", "pronoun": "he-him",
                 "about": "Something else.", "territory": ["Kenya"],
                 "language": [{"language_code": "en", "proficiency": "0"}],
                 "skills_available": ["maps"]}
                """;
        var kept = fill(first, other);
        assertThat(kept.form().shownName()).isEqualTo("Jaci Silva");
        assertThat(kept.form().country()).isEqualTo("BR");
        assertThat(kept.form().about()).isEqualTo(first.about());
        assertThat(kept.form().languages()).isEqualTo(first.languages());
        assertThat(kept.form().canHelp())
                .containsExactly("wikimedia-commons", "photographs", "maps");
        assertThat(kept.fields()).containsExactly(ProfileField.CAN_HELP);
        assertThat(keys(kept))
                .containsExactlyInAnyOrder(
                        "exchange.left.person",
                        "exchange.stays.name",
                        "exchange.stays.pronouns",
                        "exchange.stays.country",
                        "exchange.stays.about");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pt-br | pt-BR",
                "zh-hans | zh-Hans",
                "als | gsw",
                "be-x-old | be-tarask",
                "zh-min-nan | nan",
                "simple | en",
                "Brazilian Portuguese | pt-BR",
                "Simplified Chinese | zh-Hans",
                "Chinese (Traditional) | zh-Hant",
                "Deutsch | de",
                "العربية | ar",
                "Swahili | sw",
                "Ewe | ee",
                "Yoruba | yo",
                "Dagbani | dag",
                "Klingonese | ",
                "qqqq | ",
                "xx | ",
                "<b>en</b> | ",
            })
    void knowsLanguages(String name, String tag) {
        assertThat(NamedCodes.language(name).orElse(null)).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brazil | BR",
                "Ivory Coast | CI",
                "Cabo Verde | CV",
                "Cape Verde | CV",
                "Democratic Republic of the Congo | CD",
                "Sao Tome and Principe | ST",
                "Antigua and Barbuda | AG",
                "Saint Lucia | LC",
                "Bosnia and Herzegovina | BA",
                "Turkey | TR",
                "Kosovo | XK",
                "Deutschland | DE",
                "KE | KE",
                "Africa | ",
                "Latin America | ",
                "World | "
            })
    void knowsCountries(String name, String code) {
        assertThat(NamedCodes.country(name).orElse(null)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "no JSON",
                "null",
                "7",
                "[]",
                "{}",
                "[[[]]]",
                "{\"results\": []}",
                "{\"users\": {\"results\": [7]}}",
                "{\"profile\": {\"version\": 1}}",
                "{\"language\": []} {\"language\": []}"
            })
    void refusesWhatIsNoProfile(String file) {
        assertThatThrownBy(() -> fillEmpty(file)).isInstanceOf(RefusedException.class);
    }

    @Test
    void refusesDeepAndLongFiles() {
        assertThatThrownBy(() -> fillEmpty("[".repeat(100_000)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(
                        () -> fillEmpty("{\"language\": [], \"about\": \"" + "x".repeat(200_000)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void takesTheOwnersProfileAmongSeveral() {
        var several =
                "[{\"user\": {\"username\": \"A\"}, \"language\": [\"de\"]},"
                        + " {\"user\": {\"username\": \"Jacarandá_Silva\"}, \"language\": [\"sv\"]}]";
        assertThat(fillEmpty(several).form().languages())
                .containsExactly(new SpokenLanguage("sv", "3"));
        assertThatThrownBy(() -> fillEmpty(several.replace("Jacarandá_Silva", "B")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void wrongTypesAreLeftOutAndTold() {
        var filled =
                fillEmpty(
                        """
                        {"user": 7, "display_name": ["x"], "pronoun": {"a": 1}, "about": 12,
                         "territory": "Kenya", "language": [null, true, 1.5, [], {"id": {}}],
                         "skills_available": {"skill_wikidata_item": 565}, "skills_wanted": 4e2,
                         "skills_known": null}
                        """);
        assertThat(filled.form().country()).isEqualTo("KE");
        assertThat(filled.fields()).containsExactly(ProfileField.COUNTRY);
        assertThat(filled.left())
                .contains(
                        new LeftOut(
                                "exchange.left.unreadable",
                                List.of(
                                        "display_name, pronoun, about, language,"
                                                + " skills_available, skills_wanted")));
    }

    @Test
    void hostileTextsStayTexts() {
        var script = "<script>alert(1)</script>";
        var file =
                json.writeValueAsString(
                        Map.of(
                                "display_name", "A\r\nB\u0000\u202e" + script,
                                "about", script + "\u0007\ud800\r\n" + "w ".repeat(2_000),
                                "pronoun", "x".repeat(5_000),
                                "language", List.of(script, "e\nn", "x".repeat(5_000)),
                                "territory", List.of(script),
                                "skills_available", List.of(script, Map.of("name", "Maps"))));
        var filled = fillEmpty(file);
        var form = filled.form();

        assertThat(form.shownName()).startsWith("A B").endsWith(script).doesNotContain("\u0000");
        var about = Objects.requireNonNull(form.about()).text();
        assertThat(about).startsWith(script).hasSizeLessThanOrEqualTo(1_000);
        assertThat(form.pronouns()).isNull();
        assertThat(form.canHelp()).containsExactly("maps");
        assertThat(filled.left())
                .allSatisfy(left -> assertThat(left.arguments().toString()).hasSizeLessThan(300))
                .contains(new LeftOut("exchange.left.language", List.of(script)));
    }

    @Test
    void fillsNoMoreThanThereIsRoomFor() {
        var languages = new ArrayList<>(List.of(Locale.getISOLanguages()));
        languages.addAll(Collections.nCopies(100, "more"));
        var filled = fillEmpty(json.writeValueAsString(Map.of("language", languages)));
        assertThat(filled.form().languages()).hasSize(12);
        assertThat(keys(filled)).contains("exchange.left.full", "exchange.left.unreadable");
    }
}
