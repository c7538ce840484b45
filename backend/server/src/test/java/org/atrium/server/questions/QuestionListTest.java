package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atrium.server.questions.Threading.BODY;
import static org.atrium.server.questions.Threading.answer;
import static org.atrium.server.questions.Threading.ask;
import static org.atrium.server.questions.Threading.eventually;
import static org.atrium.server.questions.Threading.form;
import static org.atrium.server.questions.Threading.list;
import static org.atrium.server.questions.Threading.put;
import static org.atrium.server.questions.Threading.refused;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Page;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Two groups that no other test asks in: Finland and Norway, both in the north-west of Europe. */
@ServerTest
class QuestionListTest {

    private static final String ASKER = "List Asker";
    private static final String HELPER = "List Helper";

    /** Names of the questions to ids; the same for all tests of this class. */
    private static final Map<String, String> IDS = new HashMap<>();

    @Autowired private TestMembers members;
    private WebTestClient visitor;

    @BeforeEach
    void ask12() {
        visitor = members.visitor();
        if (!IDS.isEmpty()) {
            return;
        }
        var asker = members.organiser(ASKER, "finland");
        var other = members.member("List Other");
        var helper = members.member(HELPER);
        keep("plates", asker, "Scanning fragile glass plates of fishermen", "en", "finland");
        keep("maps", other, "Georeferencing a hundred harbour maps", "en", "norway");
        keep("solved", asker, "Rights of unknown photographers", "en", "finland", "copyright");
        keep("answered", asker, "Rights statements in a catalogue", "en", "norway", "copyright");
        keep("spanish", other, "Fotografías antiguas del puerto", "es", "finland", "copyright");
        keep("both", other, "One thing for two countries", "en", "finland,norway");
        var discussion = form("Shall we meet in the autumn", "finland");
        discussion.put("kind", "discussion");
        IDS.put("discussion", ask(asker, discussion).id());
        var announcement = form("We meet in the autumn indeed", "finland");
        announcement.put("kind", "announcement");
        IDS.put("announcement", ask(asker, announcement).id());
        answer(helper, id("answered"), BODY);
        var solution = answer(helper, id("solved"), BODY).answers().getFirst().id();
        put(asker, id("solved") + "/answers/" + solution + "/acceptance", Map.of());
        put(helper, id("maps") + "/vote", Map.of("value", 1));
        put(asker, id("maps") + "/vote", Map.of("value", 1));
        put(helper, id("both") + "/vote", Map.of("value", 1));
        eventually(() -> {
            assertThat(names("group=finland,norway")).hasSize(8);
            assertThat(names("group=finland,norway&sort=votes")).startsWith("maps", "both");
            assertThat(names("group=finland,norway&state=solved")).containsExactly("solved");
        });
    }

    private static void keep(
            String name,
            WebTestClient asker,
            String title,
            String language,
            String groups,
            String... topics) {
        var form = form(title, "everyone");
        form.put("language", language);
        form.put("groups", List.of(groups.split(",")));
        if (topics.length > 0) {
            form.put("topics", List.of("digitisation", topics[0]));
        }
        IDS.put(name, ask(asker, form).id());
    }

    private static String id(String name) {
        return Objects.requireNonNull(IDS.get(name));
    }

    private Page<QuestionSummary> page(String query) {
        return list(visitor, "?" + query + (query.contains("limit=") ? "" : "&limit=100"));
    }

    /** Names of what the list holds, without the questions of other tests. */
    private List<String> names(String query) {
        return names(page(query));
    }

    private static List<String> names(Page<QuestionSummary> page) {
        var names =
                IDS.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        return page.items().stream()
                .map(row -> names.get(row.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void putsFirstWhatIsNeededMost() {
        var needed = names("group=finland,norway&sort=needed");

        // with two votes and one; the rest by age; then what has an answer; then what is solved
        assertThat(needed).startsWith("maps", "both", "plates", "spanish", "answered");
        assertThat(needed.subList(5, 8))
                .containsExactlyInAnyOrder("solved", "discussion", "announcement");
    }

    @Test
    void listsWhatLinksToAPageOrToASite() {
        var asker = members.member("List Linker");
        var tool = form("What to use when the old tool ends", "everyone");
        tool.put("body", "With [the tool](https://oldtool.toolforge.org/upload?x=1) it was easy.");
        IDS.put("tool", ask(asker, tool).id());
        var page = form("Where is the manual kept nowadays", "everyone");
        page.put("body", "I know [[Commons:Help:Old tool|the manual]] and nothing newer than it.");
        IDS.put("page", ask(asker, page).id());
        answer(
                members.member(HELPER),
                id("page"),
                "Look at https://oldtool.toolforge.org, please.");

        eventually(() -> {
            assertThat(names("cites=oldtool.toolforge.org"))
                    .containsExactlyInAnyOrder("tool", "page");
            assertThat(names("cites=https://oldtool.toolforge.org/upload")).containsExactly("tool");
            assertThat(names("cites=Commons:Help:Old tool")).containsExactly("page");
            assertThat(names("cites=toolforge.org")).isEmpty();
            assertThat(names("cites=no address")).isEmpty();
        });
    }

    @Test
    void showsOnlyWhatWasAskedInATimeOrHasSoManyVotes() {
        var all = page("group=finland,norway&sort=newest").items();
        var middle = all.get(4).createdAt();

        assertThat(page("group=finland,norway&askedFrom=" + middle).total()).isEqualTo(5);
        assertThat(page("group=finland,norway&askedBefore=" + middle).total()).isEqualTo(3);
        assertThat(names("group=finland,norway&votes=2")).containsExactly("maps");
        assertThat(names("group=finland,norway&votes=1&sort=votes"))
                .containsExactly("maps", "both");
        refused(visitor.get().uri("/api/v1/questions?askedFrom=yesterday"), 400);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "group=finland | plates solved spanish both discussion announcement",
                "group=norway | maps answered both",
                "group=finland&group=norway&kind=discussion | discussion",
                "group=finland&kind=discussion,announcement | discussion announcement",
                "group=finland&kind=question | plates solved spanish both",
                "group=northern-western-europe&topic=copyright | solved answered spanish",
                "group=northern-western-europe&narrower=true&language=es | spanish",
                "group=finland&topic=copyright&topic=digitisation | solved spanish",
                "group=finland&topic=digitisation&language=en&state=unanswered | plates both",
                "group=finland&language=es&language=en&kind=question | plates solved spanish both",
                "group=finland,norway&state=open | plates maps answered spanish both",
                "group=finland,norway&state=unanswered | plates maps spanish both",
                "group=finland,norway&state=answered | answered",
                "group=finland,norway&state=solved | solved",
                "group=finland,norway&state=answered,solved | answered solved",
                "group=finland,norway&state=answered&state=solved | answered solved",
                "group=finland,norway&state=open,solved&kind=question | plates maps answered spanish both solved",
                "group=finland,norway&state= | plates maps answered spanish both solved discussion announcement",
                "author=List Asker&kind=question | plates solved answered",
                "author=List Other&group=norway | maps both",
                "answeredBy=List Helper | answered solved",
                "answeredBy=List Helper&state=answered | answered",
                "author=Nobody at all | ''",
                "group=finland&q=plate | plates",
                "group=finland&q=fisherman glass | plates",
                "group=finland,norway&q=georeferenced harbours | maps",
                "group=finland,norway&q=photographres | solved",
                "group=finland&q=fotografía antigua | spanish",
                "group=norway&q=plate | ''",
            })
    void filters(String query, String expected) {
        assertThat(names(query))
                .containsExactlyInAnyOrder(
                        expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @Test
    void leavesNarrowerGroupsOutWhenAsked() {
        assertThat(names("group=northern-western-europe&narrower=false")).isEmpty();
        assertThat(names("group=norway&narrower=false"))
                .containsExactlyInAnyOrder("maps", "answered", "both");
    }

    @Test
    void sortsByActivityAgeAndVotes() {
        var newest = page("group=finland,norway&sort=newest").items();
        assertThat(newest)
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(QuestionSummary::createdAt).reversed());
        var active = page("group=finland,norway").items();
        assertThat(active)
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(QuestionSummary::activeAt).reversed());
        assertThat(names("group=finland,norway&sort=votes")).startsWith("maps", "both");
    }

    @Test
    void similarQuestionsAreTheMostAlikeFirstAndNotTheModel() {
        assertThat(names("group=finland,norway&similarTo=" + id("solved")))
                .startsWith("answered")
                .doesNotContain("solved");
        refused(visitor.get().uri("/api/v1/questions?similarTo=0000000000000"), 404);
    }

    @Test
    void countsFacetsOfTheWholeList() {
        var facets = facets("group=finland,norway&facets=state,kind,language,topic,group&limit=1");
        assertThat(facets.keySet()).containsExactly("state", "kind", "language", "topic", "group");
        assertThat(counts(facets, "state"))
                .containsOnly(
                        Map.entry("unanswered", 4L),
                        Map.entry("answered", 1L),
                        Map.entry("solved", 1L));
        assertThat(counts(facets, "kind"))
                .containsOnly(
                        Map.entry("question", 6L),
                        Map.entry("discussion", 1L),
                        Map.entry("announcement", 1L));
        assertThat(counts(facets, "language"))
                .containsOnly(Map.entry("en", 7L), Map.entry("es", 1L));
        assertThat(counts(facets, "topic"))
                .containsOnly(Map.entry("digitisation", 8L), Map.entry("copyright", 3L));
        assertThat(counts(facets, "group"))
                .containsEntry("finland", 6L)
                .containsEntry("norway", 3L);
        assertThat(page("group=finland").facets()).as("nobody asked").isNull();
    }

    @Test
    void everyCountIsWhatChoosingTheValueBrings() {
        for (var chosen :
                List.of(
                        "",
                        "&state=solved",
                        "&state=answered,solved&language=en",
                        "&kind=question",
                        "&topic=copyright",
                        "&language=es&topic=copyright",
                        "&q=rights")) {
            var base = "group=finland" + chosen;
            facets(base + "&facets=state,kind,language,topic")
                    .forEach((facet, values) ->
                            values.forEach(value ->
                                    assertThat(page(choosing(base, facet, value)).total())
                                            .as("%s, then %s", base, value)
                                            .isEqualTo(value.count())));
        }
    }

    /** Topics are added to those chosen; a value of any other facet takes the place of its own. */
    private static String choosing(String base, String facet, Facet value) {
        var others = facet.equals("topic") ? base : base.replaceAll("&" + facet + "=[^&]*", "");
        return others + "&" + facet + "=" + value.value();
    }

    @Test
    void aChosenFacetStillShowsWhatElseThereIs() {
        var facets = facets("group=finland&language=es&facets=language,state,group");
        assertThat(counts(facets, "language"))
                .containsOnly(Map.entry("en", 5L), Map.entry("es", 1L));
        assertThat(counts(facets, "state")).containsOnly(Map.entry("unanswered", 1L));
        var states = facets("group=finland&state=solved&facets=state,language");
        assertThat(counts(states, "state"))
                .containsOnly(Map.entry("unanswered", 3L), Map.entry("solved", 1L));
        assertThat(counts(states, "language")).containsOnly(Map.entry("en", 1L));
    }

    private Map<String, List<Facet>> facets(String query) {
        return Objects.requireNonNull(page(query).facets());
    }

    private static Map<String, Long> counts(Map<String, List<Facet>> facets, String facet) {
        return Objects.requireNonNull(facets.get(facet)).stream()
                .collect(Collectors.toMap(Facet::value, Facet::count));
    }

    @ParameterizedTest
    @CsvSource({
        "group=finland&group=norway&sort=newest",
        "group=finland&group=norway&sort=votes",
        "group=finland&group=norway",
        "group=finland&group=norway&q=the rights maps plates"
    })
    void pagesHaveNeitherGapsNorRepetitions(String query) {
        var whole = page(query).items().stream().map(QuestionSummary::id).toList();
        for (int limit : List.of(1, 3, 7, 8)) {
            var walked = new ArrayList<String>();
            var cursor = "";
            while (cursor != null) {
                var page = page(query + "&limit=" + limit + "&after=" + cursor);
                assertThat(page.total()).isEqualTo(whole.size());
                assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
                page.items().forEach(row -> walked.add(row.id()));
                cursor = page.next();
            }
            assertThat(walked).as("limit " + limit).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0 | limit",
                "limit=101 | limit",
                "limit=-1 | limit",
                "limit=many | limit",
                "after=elsewhere | after",
                "after=bzk5OTk5OTk5 | after",
                "state=shut | state",
                "state=answered,-shut | state",
                "sort=luck | sort",
                "kind=poem | kind",
                "facets=author | facets",
                "narrower=perhaps | narrower",
            })
    void refusesWithTheFieldThatIsWrong(String query, String field) {
        assertThat(refused(visitor.get().uri("/api/v1/questions?" + query), 400).fields())
                .extracting(FieldProblem::field)
                .containsExactly(field);
    }

    @Test
    void refusesTooManyWords() {
        var problem = refused(visitor.get().uri("/api/v1/questions?q=" + "x".repeat(201)), 400);
        assertThat(problem.fields()).extracting(FieldProblem::field).containsExactly("q");
    }
}
