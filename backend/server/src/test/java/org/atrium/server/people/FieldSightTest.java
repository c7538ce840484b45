package org.atrium.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.atrium.contract.people.AskingLimits;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.HelpWay;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.ProfileForm.AffiliationForm;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.people.WorkSample;
import org.atrium.contract.shared.Text;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.atrium.server.identity.GroupRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/**
 * What somebody does not see of a profile is neither shown to them nor found by them, filtered by,
 * counted or marked: tried with generated profiles, every visibility and every kind of viewer.
 */
@ServerTest
class FieldSightTest {

    private static final int OWNERS = 40;
    private static final List<String> GROUPS = List.of("belarus", "azerbaijan", "bangladesh");
    private static final List<String> COUNTRIES = List.of("IS", "JM");
    private static final List<String> LANGUAGES = List.of("is", "eo");
    private static final List<String> TOPICS = List.of("maps", "sheet-music");
    private static final List<String> ZONES = List.of("Pacific/Auckland", "America/Lima");
    private static final List<String> ORGANISATIONS = List.of("WMSE", "WMDE");

    @Autowired private TestMembers members;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    /**
     * @param word stands in the name that they show
     * @param secret stands in what they say about themselves
     * @param place stands in the name of where they are
     */
    private record Owner(
            String username,
            ProfileForm form,
            Set<String> groups,
            String word,
            String secret,
            String place) {

        String value(ProfileField field) {
            return switch (field) {
                case COUNTRY -> String.valueOf(form.country());
                case LANGUAGES -> form.languages().getFirst().code();
                case CAN_HELP -> form.canHelp().getFirst();
                case TIME_ZONE -> String.valueOf(form.timeZone());
                case AVAILABILITY -> form.availability().value();
                case AFFILIATIONS ->
                        String.valueOf(form.affiliations().getFirst().organisationId());
                default -> throw new IllegalArgumentException(field.key());
            };
        }
    }

    private record Viewer(
            String name, WebTestClient client, Set<String> groups, Set<String> organised) {

        boolean isMember() {
            return !name.equals("visitor");
        }

        /** The rule, said a second time. */
        boolean sees(Owner owner, ProfileField field) {
            if (owner.username().equals(name)) {
                return true;
            }
            return switch (owner.form()
                    .visibility()
                    .getOrDefault(field, FieldVisibility.EVERYONE)) {
                case EVERYONE -> true;
                case MEMBERS -> isMember();
                case GROUPS -> owner.groups().stream().anyMatch(groups::contains);
                case ORGANISERS -> owner.groups().stream().anyMatch(organised::contains);
                case ME -> false;
            };
        }
    }

    @Test
    void hiddenFieldsLeadNobodyToAnybody() {
        var owners = new ArrayList<Owner>();
        for (var i = 0; i < OWNERS; i++) {
            owners.add(owner(i));
        }
        var viewers = viewers(owners.getFirst());
        await().untilAsserted(
                        () -> assertThat(names(viewers.getFirst(), "limit=100")).hasSize(OWNERS));
        awaitMemberships(viewers.getFirst(), owners);

        var question = question();

        for (var viewer : viewers) {
            var told = "Seed " + seed + ", " + viewer.name();
            checkFilters(told, viewer, owners);
            checkTexts(told, viewer, owners);
            checkCounts(told, viewer, owners);
            checkPages(told, viewer, owners);
            checkCards(told, viewer, owners);
            checkGroups(told, viewer, owners);
            checkOrganisations(told, viewer, owners);
            checkProposals(told, viewer, owners, question);
        }
    }

    private String question() {
        var form =
                Map.of(
                        "title",
                        "How do we describe folded maps?",
                        "body",
                        "They are large, and we have many of them.",
                        "language",
                        "is",
                        "topics",
                        List.of("maps"),
                        "groups",
                        List.of("belarus"));
        return Objects.requireNonNull(
                        members.member("Sight asker")
                                .post()
                                .uri("/api/v1/questions")
                                .bodyValue(form)
                                .exchange()
                                .expectStatus()
                                .isCreated()
                                .expectBody(JsonNode.class)
                                .returnResult()
                                .getResponseBody())
                .path("id")
                .asString();
    }

    /** Nobody is proposed to whoever does not see that they know about it and can be asked. */
    private void checkProposals(String told, Viewer viewer, List<Owner> owners, String question) {
        Predicate<Owner> canBeAsked =
                one ->
                        one.form().availability() != Availability.AWAY
                                && viewer.sees(one, ProfileField.AVAILABILITY);
        var knowing =
                those(
                        owners,
                        canBeAsked.and(one ->
                                one.form().canHelp().contains("maps")
                                        && viewer.sees(one, ProfileField.CAN_HELP)));
        assertThat(usernames(get(viewer, "/api/v1/questions/" + question + "/matches")))
                .as("%s: may help", told)
                .isSubsetOf(knowing);
        if (viewer.isMember()) {
            assertThat(usernames(get(viewer, "/api/v1/questions/experts?topic=maps")))
                    .as("%s: experts on maps", told)
                    .isSubsetOf(knowing);
            assertThat(usernames(get(viewer, "/api/v1/questions/experts?q=Sightling")))
                    .as("%s: experts by name", told)
                    .isSubsetOf(those(owners, canBeAsked));
        }
    }

    private void awaitMemberships(Viewer visitor, List<Owner> owners) {
        await().untilAsserted(() ->
                assertThat(get(visitor, "/api/v1/groups/bangladesh").path("members").asInt())
                        .isEqualTo(
                                (int)
                                        owners.stream()
                                                .filter(one -> one.groups().contains("bangladesh"))
                                                .count()));
    }

    private void checkFilters(String told, Viewer viewer, List<Owner> owners) {
        var parameters = new LinkedHashMap<String, ProfileField>();
        parameters.put("country", ProfileField.COUNTRY);
        parameters.put("language", ProfileField.LANGUAGES);
        parameters.put("topic", ProfileField.CAN_HELP);
        parameters.put("zone", ProfileField.TIME_ZONE);
        parameters.put("availability", ProfileField.AVAILABILITY);
        parameters.put("organisation", ProfileField.AFFILIATIONS);
        parameters.forEach((parameter, field) -> {
            for (var value : values(owners, field)) {
                assertThat(names(viewer, parameter + "=" + value + "&limit=100"))
                        .as("%s: %s=%s", told, parameter, value)
                        .isEqualTo(
                                those(
                                        owners,
                                        one ->
                                                one.value(field).equals(value)
                                                        && viewer.sees(one, field)));
            }
        });
        assertThat(names(viewer, "language=is&level=4&limit=100"))
                .as("%s: level", told)
                .isEqualTo(
                        those(
                                owners,
                                one ->
                                        one.value(ProfileField.LANGUAGES).equals("is")
                                                && "45N".contains(level(one))
                                                && viewer.sees(one, ProfileField.LANGUAGES)));
        assertThat(names(viewer, "helps=train&limit=100"))
                .as("%s: helps", told)
                .isEqualTo(
                        those(
                                owners,
                                one ->
                                        one.form().helpsBy().contains(HelpWay.TRAIN)
                                                && viewer.sees(one, ProfileField.CAN_HELP)));
        for (var region : List.of("northern-western-europe", "latin-america-caribbean")) {
            var country = region.startsWith("n") ? "IS" : "JM";
            assertThat(names(viewer, "region=" + region + "&limit=100"))
                    .as("%s: region %s", told, region)
                    .isEqualTo(
                            those(
                                    owners,
                                    one ->
                                            one.value(ProfileField.COUNTRY).equals(country)
                                                    && viewer.sees(one, ProfileField.COUNTRY)));
        }
    }

    private static String level(Owner owner) {
        return owner.form().languages().getFirst().level();
    }

    private void checkTexts(String told, Viewer viewer, List<Owner> owners) {
        for (var one : owners) {
            found(told, viewer, one, one.word(), viewer.sees(one, ProfileField.SHOWN_NAME));
            found(told, viewer, one, one.secret(), viewer.sees(one, ProfileField.ABOUT));
            found(told, viewer, one, one.place(), viewer.sees(one, ProfileField.AFFILIATIONS));
        }
    }

    private void found(String told, Viewer viewer, Owner owner, String word, boolean expected) {
        var directory = get(viewer, "/api/v1/people?q=" + word).toString();
        var search = get(viewer, "/api/v1/search?kinds=person&q=" + word).toString();
        var phrase = get(viewer, "/api/v1/search?kinds=person&q=\"" + word + "\"").toString();
        for (var answer : List.of(directory, search, phrase)) {
            assertThat(answer.contains("\"" + owner.username() + "\""))
                    .as("%s finds %s by %s", told, owner.username(), word)
                    .isEqualTo(expected);
        }
    }

    private void checkCounts(String told, Viewer viewer, List<Owner> owners) {
        var facets = new LinkedHashMap<String, ProfileField>();
        facets.put("country", ProfileField.COUNTRY);
        facets.put("language", ProfileField.LANGUAGES);
        facets.put("topic", ProfileField.CAN_HELP);
        facets.put("availability", ProfileField.AVAILABILITY);
        facets.put("organisation", ProfileField.AFFILIATIONS);
        var answer =
                get(
                        viewer,
                        "/api/v1/people?q=Sightling&limit=1&facets="
                                + String.join(",", facets.keySet()));
        assertThat(answer.path("total").asInt()).isEqualTo(OWNERS);
        facets.forEach((facet, field) -> {
            var counted = new TreeMap<String, Integer>();
            answer.path("facets")
                    .path(facet)
                    .forEach(one ->
                            counted.put(one.path("value").asString(), one.path("count").asInt()));
            var expected =
                    owners.stream()
                            .filter(one -> viewer.sees(one, field))
                            .collect(
                                    Collectors.groupingBy(
                                            one -> one.value(field),
                                            TreeMap::new,
                                            Collectors.summingInt(one -> 1)));
            assertThat(counted).as("%s: counts of %s", told, facet).isEqualTo(expected);
        });
    }

    /** Every field of the page, and of the row, is there for those who see it and for no others. */
    private void checkPages(String told, Viewer viewer, List<Owner> owners) {
        var paths = new EnumMap<ProfileField, String>(ProfileField.class);
        paths.put(ProfileField.SHOWN_NAME, "shownName");
        paths.put(ProfileField.PRONOUNS, "pronouns");
        paths.put(ProfileField.ROLES, "roles");
        paths.put(ProfileField.AFFILIATIONS, "affiliations");
        paths.put(ProfileField.COUNTRY, "country");
        paths.put(ProfileField.TIME_ZONE, "timeZone");
        paths.put(ProfileField.LANGUAGES, "languages");
        paths.put(ProfileField.CAN_HELP, "canHelp");
        paths.put(ProfileField.WANTS_TO_LEARN, "wantsToLearn");
        paths.put(ProfileField.EXPERIENCE, "experience");
        paths.put(ProfileField.AVAILABILITY, "availability");
        paths.put(ProfileField.ABOUT, "about");
        paths.put(ProfileField.GROUPS, "groups");
        for (var one : owners) {
            var page = get(viewer, "/api/v1/people/" + one.username());
            var row = get(viewer, "/api/v1/people?q=" + one.username()).path("items").path(0);
            assertThat(row.path("username").asString()).isEqualTo(one.username());
            paths.forEach((field, path) -> {
                var as = "%s: %s of %s".formatted(told, path, one.username());
                var expected = viewer.sees(one, field);
                assertThat(isSaid(page.path(path))).as(as).isEqualTo(expected);
                if (row.has(path)) {
                    assertThat(isSaid(row.path(path))).as(as + " in a row").isEqualTo(expected);
                }
            });
            assertThat(page.path("kind").asString()).isEqualTo("staff");
            assertThat(page.path("role").path("organisation").isString())
                    .isEqualTo(viewer.sees(one, ProfileField.AFFILIATIONS));
            if (!viewer.sees(one, ProfileField.ABOUT)) {
                assertThat(page.toString() + row).doesNotContain(one.secret());
            }
        }
    }

    private void checkCards(String told, Viewer viewer, List<Owner> owners) {
        for (var one : owners) {
            var card = card(viewer, one);
            var as = "%s: card of %s".formatted(told, one.username());
            var said = new EnumMap<ProfileField, Boolean>(ProfileField.class);
            said.put(ProfileField.SHOWN_NAME, card.getNickname() != null);
            said.put(ProfileField.PRONOUNS, card.getExtendedProperty("PRONOUNS") != null);
            said.put(ProfileField.ROLES, !card.getRoles().isEmpty());
            said.put(ProfileField.AFFILIATIONS, card.getOrganization() != null);
            said.put(ProfileField.COUNTRY, !card.getAddresses().isEmpty());
            said.put(ProfileField.TIME_ZONE, card.getTimezone() != null);
            said.put(ProfileField.LANGUAGES, !card.getLanguages().isEmpty());
            said.put(ProfileField.CAN_HELP, card.getCategories() != null);
            said.put(ProfileField.WANTS_TO_LEARN, !card.getInterests().isEmpty());
            said.put(ProfileField.ABOUT, !card.getNotes().isEmpty());
            said.forEach((field, is) ->
                    assertThat(is)
                            .as("%s says %s", as, field.key())
                            .isEqualTo(viewer.sees(one, field)));
        }
    }

    private static VCard card(Viewer viewer, Owner owner) {
        var text =
                viewer.client()
                        .get()
                        .uri("/api/v1/people/{name}/card", owner.username())
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();
        return Objects.requireNonNull(Ezvcard.parse(text).first());
    }

    private static boolean isSaid(JsonNode node) {
        return node.isContainer() ? !node.isEmpty() : !node.isMissingNode() && !node.isNull();
    }

    private void checkGroups(String told, Viewer viewer, List<Owner> owners) {
        for (var group : GROUPS) {
            var expected =
                    those(
                            owners,
                            one ->
                                    one.groups().contains(group)
                                            && viewer.sees(one, ProfileField.GROUPS));
            assertThat(names(viewer, "group=" + group + "&limit=100"))
                    .as("%s: people in %s", told, group)
                    .isEqualTo(expected);
            assertThat(usernames(get(viewer, "/api/v1/groups/" + group + "/members?limit=100")))
                    .as("%s: members of %s", told, group)
                    .isEqualTo(expected);
        }
    }

    private void checkOrganisations(String told, Viewer viewer, List<Owner> owners) {
        for (var organisation : ORGANISATIONS) {
            var expected =
                    those(
                            owners,
                            one ->
                                    one.value(ProfileField.AFFILIATIONS).equals(organisation)
                                            && viewer.sees(one, ProfileField.AFFILIATIONS));
            var uri = "/api/v1/organisations/" + organisation + "/people?limit=100";
            assertThat(usernames(get(viewer, uri)))
                    .as("%s: people of %s", told, organisation)
                    .isEqualTo(expected);
        }
    }

    private Owner owner(int number) {
        var username = "Sightling " + number;
        var groups =
                GROUPS.stream().filter(group -> random.nextInt(3) == 0).collect(Collectors.toSet());
        if (groups.isEmpty()) {
            groups.add(any(GROUPS));
        }
        var word = "quorvex" + letters(number);
        var secret = "blenthar" + letters(number);
        var place = "drimolu" + letters(number);
        var organisation = any(ORGANISATIONS);
        var visibility = new EnumMap<ProfileField, FieldVisibility>(ProfileField.class);
        for (var field : ProfileField.values()) {
            visibility.put(field, any(Arrays.asList(FieldVisibility.values())));
        }
        var form =
                new ProfileForm(
                        0,
                        "Called " + word,
                        "she/her",
                        List.of("librarian"),
                        List.of(
                                new AffiliationForm(
                                        "House of " + place, organisation, null, true, 2020, null)),
                        any(COUNTRIES),
                        any(ZONES),
                        List.of(new SpokenLanguage(any(LANGUAGES), any(List.of("1", "4", "N")))),
                        List.of(any(TOPICS)),
                        List.of(any(List.of(HelpWay.TRAIN, HelpWay.REVIEW))),
                        List.of("copyright"),
                        List.of(new WorkSample("What I did", "https://example.org/" + number)),
                        any(Arrays.asList(Availability.values())),
                        AskingLimits.NONE,
                        new Text("I know about " + secret + ".", "en"),
                        true,
                        visibility);
        var client = members.member(username);
        groups.forEach(group -> members.join(username, group, GroupRole.MEMBER));
        client.put().uri("/api/v1/me").bodyValue(form).exchange().expectStatus().is2xxSuccessful();
        return new Owner(username, form, groups, word, secret, place);
    }

    /** Words so unlike that no typo leads from one to another. */
    private static String letters(int number) {
        return String.valueOf((char) ('a' + number / 26)).repeat(3)
                + String.valueOf((char) ('a' + number % 26)).repeat(3);
    }

    private List<Viewer> viewers(Owner owner) {
        members.join("Sight member", "belarus", GroupRole.MEMBER);
        members.join("Sight organiser", "azerbaijan", GroupRole.ORGANISER);
        return List.of(
                new Viewer("visitor", members.visitor(), Set.of(), Set.of()),
                new Viewer("Sight stranger", members.member("Sight stranger"), Set.of(), Set.of()),
                new Viewer(
                        "Sight member",
                        members.member("Sight member"),
                        Set.of("belarus"),
                        Set.of()),
                new Viewer(
                        "Sight organiser",
                        members.member("Sight organiser"),
                        Set.of("azerbaijan"),
                        Set.of("azerbaijan")),
                new Viewer(
                        owner.username(),
                        members.member(owner.username()),
                        owner.groups(),
                        Set.of()));
    }

    private static Set<String> values(List<Owner> owners, ProfileField field) {
        return owners.stream().map(one -> one.value(field)).collect(Collectors.toSet());
    }

    private static Set<String> those(List<Owner> owners, Predicate<Owner> which) {
        return owners.stream()
                .filter(which)
                .map(Owner::username)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> names(Viewer viewer, String query) {
        return usernames(get(viewer, "/api/v1/people?q=Sightling&" + query));
    }

    private static Set<String> usernames(JsonNode page) {
        var names = new TreeSet<String>();
        page.path("items").forEach(one -> names.add(one.path("username").asString()));
        names.removeIf(name -> !name.startsWith("Sightling"));
        return names;
    }

    private static JsonNode get(Viewer viewer, String uri) {
        return Objects.requireNonNull(
                viewer.client()
                        .get()
                        .uri(uri)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
