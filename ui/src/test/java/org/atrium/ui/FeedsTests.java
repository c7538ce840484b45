package org.atrium.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.atrium.contract.questions.Visibility;
import org.atrium.ui.platform.Links;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other programs read, read by other programs. */
@UiTest
class FeedsTests {

    private static final String STRANGE =
            "\"'><script>alert(1)</script> ]]> &amp; שלום 𐍈 👩‍🚀 \u0001 `${1}` </script> <!--";

    @LocalServerPort private int port;
    @Autowired private Given given;
    private Visitor visitor;

    @BeforeEach
    void visit() {
        visitor = new Visitor(port);
    }

    private String whole(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private SyndFeed feed(String address) throws Exception {
        var got = visitor.get(address);
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.header("Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
        assertThat(got.headers("Set-Cookie")).isEmpty();
        return new SyndFeedInput().build(new StringReader(got.html()));
    }

    private Document xml(String address) throws Exception {
        var got = visitor.get(address);
        assertThat(got.status()).as(address).isEqualTo(200);
        assertThat(got.header("Content-Type")).isEqualTo("application/xml;charset=UTF-8");
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(got.html().getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> locations(String address) throws Exception {
        var nodes = xml(address).getElementsByTagNameNS("*", "loc");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> nodes.item(index).getTextContent())
                .toList();
    }

    @Test
    void tellsOfANewQuestion() throws Exception {
        var id = given.question("Tamarind", "Where do maps go?", "We have many old maps.", "en");
        var feed = feed("/questions.atom");
        var entry = entry(feed, id);

        assertThat(feed.getTitle()).isEqualTo("Questions – Atrium");
        assertThat(feed.getLinks()).anyMatch(link -> link.getHref().equals(whole("/questions")));
        assertThat(entry.getTitle()).isEqualTo("Where do maps go?");
        assertThat(entry.getLink()).isEqualTo(whole("/questions/" + id + "/where-do-maps-go"));
        assertThat(entry.getAuthor()).isEqualTo("Tamarind");
        assertThat(entry.getDescription().getValue()).contains("old maps");
        assertThat(entry.getPublishedDate()).isNotNull();
        assertThat(entry.getUpdatedDate()).isNotNull();
        assertThat(entry.getCategories()).anyMatch(each -> each.getName().equals("photographs"));
    }

    private SyndEntry entry(SyndFeed feed, String id) {
        return feed.getEntries().stream()
                .filter(entry -> entry.getUri().equals(whole("/questions/" + id)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void carriesStrangeTextUnbroken() throws Exception {
        var id = given.question("Tamarind", STRANGE, STRANGE, "he");
        var shown = STRANGE.replace("\u0001", "");

        assertThat(entry(feed("/questions.atom"), id).getTitle()).isEqualTo(shown);
    }

    @Test
    void followsTheFilterOfItsAddress() throws Exception {
        var id = given.question("Tamarind", "Pourquoi des cartes?", "Nous en avons.", "fr");
        var other = given.question("Tamarind", "Warum denn Karten?", "Wir haben welche.", "de");
        var uris = uris(feed("/questions.atom?language=fr&state=unanswered"));

        assertThat(uris).contains(whole("/questions/" + id));
        assertThat(uris).doesNotContain(whole("/questions/" + other));
    }

    private static List<String> uris(SyndFeed feed) {
        return feed.getEntries().stream().map(SyndEntry::getUri).toList();
    }

    @Test
    void leadsOnToOlderQuestions() throws Exception {
        for (int i = 0; i < 35; i++) {
            given.question("Tamarind", "Number " + i + " of many maps", "Many maps.", "et");
        }
        var first = feed("/questions.atom?language=et");
        var next =
                first.getLinks().stream()
                        .filter(link -> link.getRel().equals("next"))
                        .findFirst()
                        .orElseThrow()
                        .getHref();
        var second = feed(next.substring(whole("").length()));

        assertThat(first.getEntries()).hasSize(30);
        assertThat(uris(second)).isNotEmpty().doesNotContainAnyElementsOf(uris(first));
    }

    @Test
    void hasAFeedOfEachGroup() throws Exception {
        given.group("feedland", "Feed & Land", "For feeds.");
        var id =
                given.question(
                        "Tamarind", "Which maps?", "Ours.", "en", "feedland", Visibility.PUBLIC);
        var feed = feed("/groups/feedland/questions.atom");

        assertThat(feed.getTitle()).isEqualTo("Feed & Land – Atrium");
        assertThat(uris(feed)).containsExactly(whole("/questions/" + id));
        assertThat(visitor.get("/groups/no-such-group/questions.atom").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/questions?language=fr", "/groups/everyone"})
    void isNamedByThePageOfTheList(String page) {
        var feed = visitor.get(page).page().select("link[rel=alternate]").attr("href");

        assertThat(feed).contains("questions.atom");
        assertThat(visitor.get(feed).status()).isEqualTo(200);
        assertThat(visitor.get(page).page().select("main a[href='" + feed + "']")).hasSize(1);
    }

    @Test
    void holdsNothingThatVisitorsMayNotRead() throws Exception {
        var hidden =
                List.of(
                        hidden("A secret of members", Visibility.MEMBERS),
                        hidden("A secret in confidence", Visibility.CONFIDENTIAL));
        var everything = new ArrayList<String>();
        for (var address : List.of("/questions.atom", "/questions.atom?q=secret", "/sitemap.xml")) {
            everything.add(visitor.get(address).html());
        }
        for (var part : locations("/sitemap.xml")) {
            everything.add(visitor.get(part.substring(whole("").length())).html());
        }

        assertThat(String.join("\n", everything))
                .doesNotContain("secret of members", "secret-of-members", "secret-in-confidence")
                .doesNotContain(hidden);
    }

    private String hidden(String title, Visibility visibility) {
        return given.question(
                "Tamarind", title, "Not for everybody.", "en", "everyone", visibility);
    }

    @Test
    void mapsEveryPublicQuestionOnce() throws Exception {
        var id = given.question("Tamarind", "Wohin mit Köln & Karten?", "Viele Karten.", "de");
        var addresses = new ArrayList<String>();
        for (var part : locations("/sitemap.xml")) {
            addresses.addAll(locations(part.substring(whole("").length())));
        }

        assertThat(addresses)
                .doesNotHaveDuplicates()
                .contains(
                        whole("/"),
                        whole("/groups/everyone"),
                        whole(Links.question(id, "Wohin mit Köln & Karten?")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-02-31", "x", "..", "20261"})
    void hasNoOtherParts(String name) {
        assertThat(visitor.get("/sitemap-questions-" + name + ".xml").status()).isEqualTo(404);
    }

    @Test
    void tellsRobotsWhereTheMapIs() {
        assertThat(visitor.get("/robots.txt").html())
                .contains("Sitemap: " + whole("/sitemap.xml"))
                .contains("Disallow: /search");
    }

    @Test
    void saysWhatThePageOfAQuestionIs() {
        var id = given.question("Tamarind", STRANGE, STRANGE, "he");
        given.answer(id, "Tamarind", STRANGE);
        var about = data(Links.question(id, STRANGE)).get("mainEntity");

        assertThat(about.get("@type").asString()).isEqualTo("Question");
        assertThat(about.get("name").asString()).isEqualTo(STRANGE);
        assertThat(about.get("answerCount").asInt()).isEqualTo(1);
        assertThat(about.get("suggestedAnswer").get(0).get("text").asString()).contains("𐍈");
        assertThat(about.get("suggestedAnswer").get(0).get("url").asString())
                .contains("/questions/" + id, "#answer-");
    }

    private JsonNode data(String address) {
        var data = visitor.get(address).page().select("script[type=application/ld+json]");
        assertThat(data).hasSize(1);
        return JsonMapper.shared().readTree(data.getFirst().data());
    }
}
