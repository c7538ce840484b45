package org.atrium.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.stream.Stream;
import org.atrium.contract.questions.ClosingReason;
import org.atrium.contract.questions.Visibility;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What visitors get: safe, small, without a trace, and in their language. */
@UiTest
class ReaderPagesTests {

    private static final String HOSTILE =
            "\"'><script>alert(1)</script><b onclick=x>&amp; \u202eשלום\u202c 𐍈 👩‍🚀 `${1}`";
    private static final String HOSTILE_NAME = "Mallory \"'&+ <b>?= שלום 𐍈";
    private static final int MOST_BYTES = 60 * 1024;

    static final List<String> LANGUAGES = Words.LANGUAGES;

    static final List<String> PAGES =
            List.of(
                    "/",
                    "/questions",
                    "/questions?state=unanswered&language=fr&q=photo",
                    "/questions?topic=photographs&sort=votes",
                    "/questions?author=Tamarind",
                    "/questions?q=nothing-at-all-has-these-words",
                    "/questions?group=everyone&narrower=false&age=year&votes=1&sort=needed",
                    "/topics",
                    "/topics?q=foto",
                    "/topics/photographs",
                    "/topics/cc0",
                    "/topics/no-such-topic",
                    "/groups",
                    "/groups?q=europe",
                    "/groups/everyone",
                    "/people",
                    "/people?language=fr&availability=open",
                    "/people?view=map&language=fr",
                    "/people/Tamarind",
                    "/helpdesk",
                    "/helpdesk?state=sent",
                    "/organisations",
                    "/organisations?country=SE&kind=chapter",
                    "/organisations/WMSE",
                    "/organisations/WMSE/history",
                    "/search",
                    "/search?q=photographs",
                    "/search?q=nothing-at-all-has-these-words",
                    "/about",
                    "/conduct",
                    "/privacy",
                    "/language",
                    "/nowhere",
                    "/questions/NOSUCH",
                    "/people/Nobody",
                    "/groups/no-such-group");

    @LocalServerPort private int port;
    @Autowired private Given given;
    private Visitor visitor;

    @BeforeEach
    void visit() {
        visitor = new Visitor(port);
    }

    private String hostileThread() {
        given.member(HOSTILE_NAME);
        given.about(HOSTILE_NAME, HOSTILE, "he");
        given.group("hostile", HOSTILE, HOSTILE);
        var id = given.question(HOSTILE_NAME, HOSTILE, HOSTILE, "he", "hostile", Visibility.PUBLIC);
        given.answer(id, HOSTILE_NAME, HOSTILE);
        return id;
    }

    // What people wrote

    @Test
    void escapesTheThread() {
        var id = hostileThread();
        var page = visitor.get(Links.question(id, HOSTILE)).page();

        isHarmless(page);
        assertThat(page.title()).isEqualTo(shown(HOSTILE) + " – Atrium");
        assertThat(page.select("h1").text()).isEqualTo(shown(HOSTILE));
        assertThat(page.select("meta[name=description]").attr("content"))
                .contains("<script>".replace(">", ""), "👩‍🚀");
        assertThat(page.select("article.answer").attr("aria-label")).contains(HOSTILE_NAME);
        assertThat(page.select("article .prose").eachText()).anyMatch(text -> text.contains("𐍈"));
    }

    @Test
    void turnsThePagesOfALongThread() {
        var writer = given.member("Writer of Many");
        var id = given.question(writer, "Which shelves carry glass?", "Ours do not.", "en");
        var last = "";
        for (var number = 1; number <= 23; number++) {
            last = given.answer(id, writer, "Shelf number %d does.".formatted(number));
            given.comment(id, writer, "Remark number %d.".formatted(number));
        }
        var address = Links.question(id, "Which shelves carry glass?");
        var first = visitor.get(address).page();
        assertThat(first.select("article.answer")).hasSize(20);
        assertThat(first.select("#answers").text()).isEqualTo("23 answers");
        assertThat(first.select("li[id^=comment-]")).hasSize(10);
        var next = first.select(".paging a[rel=next]").attr("href");
        assertThat(next).isEqualTo(address + "?page=2#answers");

        var second = visitor.get(address + "?page=2").page();
        assertThat(second.select("article.answer")).hasSize(3);
        assertThat(second.select(".paging").text()).contains("21–23");
        assertThat(second.select(".paging a[rel=prev]").attr("href"))
                .isEqualTo(address + "#answers");
        assertThat(canonical(address + "?page=2")).isEqualTo(address + "?page=2");

        var at = visitor.get("/questions/" + id + "?at=" + last);
        assertThat(at.page().select("#answer-" + last)).hasSize(1);
        assertThat(canonical(address + "?at=" + last)).isEqualTo(address + "?page=2");
        assertThat(visitor.get("/questions/" + id + "/another-title?page=2").header("Location"))
                .isEqualTo(address + "?page=2");

        var more = first.select("li a[rel=nofollow]").attr("href");
        assertThat(visitor.get(more.split("#", 2)[0]).page().select("li[id^=comment-]"))
                .hasSize(23);
    }

    @Test
    void leadsToNobodyWhoAskedWithoutTheirName() {
        var asker = given.member("Veiled Asker");
        var id = given.question(asker, "Who may read my letters?", "Nobody should know me.", "en");
        given.veiled(id, "everyone");
        for (var address :
                List.of("/questions/" + id, "/questions?q=letters", "/questions.atom?q=letters")) {
            assertThat(visitor.get(address).html())
                    .as(address)
                    .contains("Who may read my letters?", "A member of")
                    .doesNotContain("Veiled");
        }
        assertThat(visitor.get("/questions/" + id).html()).doesNotContain("href=\"/people/\"");
    }

    @Test
    void saysThatAThreadIsClosedAndWhereItGoesOn() {
        var original = hostileThread();
        var id = hostileThread();
        given.closed(id, HOSTILE_NAME, ClosingReason.DUPLICATE, original);
        var page = visitor.get(Links.question(id, HOSTILE)).page();

        isHarmless(page);
        assertThat(page.select(".closed a[href*=" + original + "]").text())
                .isEqualTo(shown(HOSTILE));
        assertThat(page.select(".closed").text()).contains("Because <b>I</b> say so");
        assertThat(page.select(".page-head .state-closed")).hasSize(1);
        assertThat(page.select(".answer-form")).isEmpty();
        assertThat(
                        visitor.get(Links.question(original, HOSTILE))
                                .page()
                                .select(".side a[href*=" + id + "]"))
                .isNotEmpty();
        assertThat(visitor.get("/questions?state=-closed&group=hostile").html()).doesNotContain(id);
        assertThat(
                        visitor.get("/questions?state=closed&group=hostile")
                                .page()
                                .select(".row-mark .state-closed"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/questions?sort=newest",
                "/questions?group=hostile",
                "/groups",
                "/groups/hostile",
                "/people?q=alert",
                "/search?q=alert"
            })
    void escapesWhatListsAndGroupsShow(String address) {
        hostileThread();
        var got = visitor.get(address);

        assertThat(got.status()).isEqualTo(200);
        isHarmless(got.page());
        assertThat(got.html()).contains("alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void escapesThePersonAndFindsThemByAnyName() {
        hostileThread();
        var got = visitor.get(Links.person(HOSTILE_NAME));
        var page = got.page();

        assertThat(got.status()).isEqualTo(200);
        isHarmless(page);
        assertThat(page.select("h1 bdi").text()).isEqualTo(HOSTILE_NAME);
        assertThat(page.title()).startsWith(HOSTILE_NAME);
        assertThat(page.select("p.lead[lang=he][dir=rtl]").text()).contains("alert(1)");
    }

    @Test
    void showsThemesAfterTheNetworksAndNoPrivateOnes() {
        for (var number = 1; number <= 120; number++) {
            given.theme("theme-" + number, "Theme <b>" + number + "</b>");
        }
        given.privateGroup("hidden-theme", "Hidden theme");
        // no page that was kept a moment ago
        var page = visitor.get("/groups?with=themes").page();

        isHarmless(page);
        var heads = page.select("h2").eachText();
        assertThat(heads.indexOf("Themes")).isGreaterThan(heads.indexOf("Networks and hubs"));
        assertThat(heads).doesNotContain("Languages", "Projects");
        assertThat(page.select("section[aria-labelledby=theme] .row-title").eachText())
                .hasSizeGreaterThanOrEqualTo(120)
                .contains("Theme <b>120</b>");
        assertThat(page.html()).doesNotContain("Hidden theme", "hidden-theme");
        assertThat(visitor.get("/groups/hidden-theme").status()).isEqualTo(404);
        assertThat(visitor.get("/groups/hidden-theme/questions.atom").status()).isEqualTo(404);
        assertThat(visitor.get("/sitemap-groups.xml").html()).doesNotContain("hidden-theme");
    }

    @Test
    void leadsVisitorsWhoProposeAGroupToTheLogIn() {
        assertThat(visitor.get("/groups").page().select("a[href=/groups/new]")).hasSize(1);
        assertThat(
                        visitor.get("/groups/northern-western-europe")
                                .page()
                                .select("a[href=/groups/new?in=northern-western-europe]"))
                .hasSize(1);
        for (var address : List.of("/groups/new?in=norway", "/groups/proposals")) {
            var got = visitor.get(address);
            assertThat(got.status()).isEqualTo(302);
            assertThat(got.header("Location")).contains("/login?return=");
        }
        assertThat(visitor.get("/groups").page().select("a[href=/groups/proposals]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/questions", "/people", "/groups", "/search"})
    void escapesWhatWasAskedFor(String room) {
        var got = visitor.get(room + "?q=" + Links.encode(HOSTILE));
        var page = got.page();

        assertThat(got.status()).isEqualTo(200);
        isHarmless(page);
        assertThat(page.select("main input[name=q]").val()).isEqualTo(HOSTILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/questions?author=",
                "/questions?answeredBy=",
                "/questions?topic=",
                "/questions?group=",
                "/questions?language=",
                "/questions?kind=",
                "/people?topic=",
                "/people?country=",
                "/people?language=",
                "/people?kind="
            })
    void escapesWhatWasChosen(String choice) {
        var got = visitor.get(choice + Links.encode(HOSTILE));

        assertThat(got.status()).isIn(200, 400, 404);
        isHarmless(got.page());
        assertThat(got.html()).doesNotContain("<script>alert", "<b onclick");
    }

    @Test
    void leadsBackAfterLoggingInToExactlyThisPage() {
        var address = Links.person(given.member("A+B & C? D"));
        var link =
                visitor.get(address + "?x=1%202&y=%26")
                        .page()
                        .select("header a[href^=/login]")
                        .attr("href");

        assertThat(
                        java.net.URLDecoder.decode(
                                link.substring(link.indexOf('=') + 1),
                                java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(address + "?x=1%202&y=%26");
    }

    // Languages of texts

    @Test
    void saysInWhichLanguageForeignTextsAre() {
        var asker = given.member("لولو");
        var id =
                given.question(asker, "كيف نصور المخطوطات القديمة؟", "نص طويل بما يكفي هنا.", "ar");
        given.answer(id, asker, "جواب طويل بما يكفي هنا.");
        var page = visitor.get(Links.question(id, given.titleOf(id))).page();

        assertThat(page.select("html").attr("dir")).isEqualTo("ltr");
        assertThat(page.select("h1[lang=ar][dir=rtl]")).hasSize(1);
        assertThat(page.select("article.question > .prose[lang=ar][dir=rtl]")).hasSize(1);
        assertThat(page.select("article.answer > .prose[lang=ar][dir=rtl]")).hasSize(1);
        var list = visitor.get("/questions?language=ar&sort=newest").page();
        assertThat(list.select("li.row .row-title")).isNotEmpty().allMatch(ReaderPagesTests::isRtl);
        assertThat(list.select("li.row .row-excerpt"))
                .isNotEmpty()
                .allMatch(ReaderPagesTests::isRtl);
    }

    private static boolean isRtl(Element text) {
        return text.attr("lang").equals("ar") && text.attr("dir").equals("rtl");
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void keepsNamesOfPeopleApart(String address) {
        assertThat(visitor.get(address).page().select("main a[href^=/people/]:not([download])"))
                .allSatisfy(link -> assertThat(link.select("bdi").text()).isEqualTo(link.text()));
    }

    // Every page

    @ParameterizedTest
    @FieldSource("PAGES")
    void leavesNoTrace(String address) {
        var got = visitor.get(address);

        assertThat(got.headers("Set-Cookie")).isEmpty();
        assertThat(got.html()).doesNotContain("jsessionid", "_csrf");
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void runsNothingButOurOwnScript(String address) {
        var got = visitor.get(address);

        assertThat(got.header("Content-Security-Policy"))
                .contains("script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe");
        isHarmless(got.page());
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void linksSafely(String address) {
        var page = visitor.get(address).page();

        assertThat(page.select("a[href^=http]"))
                .allSatisfy(link -> assertThat(rel(link)).contains("noopener"));
        assertThat(page.select("a[target]"))
                .allSatisfy(link -> assertThat(rel(link)).contains("noopener"));
        assertThat(page.select("a[href^=/login]"))
                .allSatisfy(link -> assertThat(rel(link)).contains("nofollow"));
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(href -> href.matches("(/|#|https?:|mailto:).*"), "goes to a known place");
    }

    private static List<String> rel(Element link) {
        return Arrays.asList(link.attr("rel").split(" ", -1));
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void isSmall(String address) {
        var size =
                visitor.get(address).size()
                        + visitor.get("/atrium.css").size()
                        + visitor.get("/atrium.js").size();

        assertThat(visitor.get(address).header("Content-Encoding")).isEqualTo("gzip");
        assertThat(size).isLessThanOrEqualTo(MOST_BYTES);
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void isWellMade(String address) {
        var page = visitor.get(address).page();

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.title()).endsWith(" – Atrium").hasSizeGreaterThan(9);
        var ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby"))
                .allMatch(ids::contains, "names a heading");
        assertThat(page.select("main input:not([type=hidden])"))
                .allMatch(input -> input.hasAttr("aria-label"), "has a label");
    }

    static Stream<String> pagesInEveryLanguage() {
        return LANGUAGES.stream()
                .flatMap(language -> PAGES.stream().map(page -> language + " " + page));
    }

    @ParameterizedTest
    @MethodSource("pagesInEveryLanguage")
    void speaksEveryLanguage(String languageAndPage) throws Exception {
        var parts = languageAndPage.split(" ", 2);
        var got = visitor.get(parts[1], "Accept-Language", parts[0]);
        var page = got.page();

        assertThat(got.status()).isIn(200, 404);
        assertThat(page.select("html").attr("lang")).isEqualTo(parts[0]);
        assertThat(page.select("html").attr("dir"))
                .isEqualTo(parts[0].equals("ar") ? "rtl" : "ltr");
        assertThat(got.header("Cache-Control") + got.header("Vary"))
                .containsAnyOf("no-store", "Accept-Language");
        assertThat(Arrays.asList(page.text().split("\\s+")))
                .as("keys instead of words")
                .noneMatch(keys()::contains);
        assertThat(page.text()).doesNotContain("{0", "plural,");
    }

    private static List<String> keys() throws Exception {
        try (var in = ReaderPagesTests.class.getResourceAsStream("/messages/ui.properties")) {
            return new PropertyResourceBundle(in)
                    .keySet().stream().filter(key -> key.contains(".")).toList();
        }
    }

    // Addresses

    @Test
    void namesTheOneAddressOfAQuestion() {
        var id = given.question("Tamarind", "Where do maps go?", "We have many old maps.", "en");

        assertThat(canonical("/questions/" + id))
                .isEqualTo("/questions/" + id + "/where-do-maps-go");
        assertThat(canonical("/questions/" + id + "/where-do-maps-go?utm=1"))
                .isEqualTo("/questions/" + id + "/where-do-maps-go");
        assertThat(canonical("/people/Tamarind?x=1")).isEqualTo("/people/Tamarind");
        assertThat(canonical("/groups/everyone?x=1")).isEqualTo("/groups/everyone");
        assertThat(canonical("/questions?utm=1&state=unanswered"))
                .isEqualTo("/questions?state=unanswered");
    }

    private String canonical(String address) {
        return visitor.get(address).page().select("link[rel=canonical]").attr("href");
    }

    @Test
    void leadsOnFromAnOldTitle() {
        var id = given.question("Tamarind", "Wohin mit Karten aus Köln?", "Viele Karten.", "de");
        var got = visitor.get("/questions/" + id + "/an-old-title");

        assertThat(got.status()).isEqualTo(301);
        assertThat(got.header("Location"))
                .endsWith("/questions/" + id + "/wohin-mit-karten-aus-k%C3%B6ln");
        assertThat(visitor.get(got.header("Location").replaceFirst("^https?://[^/]+", "")).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/questions/NOSUCH",
                "/questions/NOSUCH/any-title",
                "/people/Nobody",
                "/groups/no-such-group",
                "/nowhere",
                "/questions/a/b/c"
            })
    void saysKindlyThatThereIsNothing(String address) {
        var got = visitor.get(address);
        var page = got.page();

        assertThat(got.status()).isEqualTo(404);
        assertThat(page.select("main h1").text()).isNotBlank();
        assertThat(page.select("main a[href=/]")).isNotEmpty();
        assertThat(page.select("main form[action=/search]")).isNotEmpty();
        assertThat(got.header("Cache-Control")).contains("no-store");
    }

    // Pages that are kept

    @Test
    void answersNothingNewToWhoeverHasThePage() {
        var id = given.question("Tamarind", "Is this page new?", "A long enough text.", "en");
        var address = Links.question(id, given.titleOf(id));
        var etag = visitor.get(address).header("ETag");

        assertThat(etag).isNotBlank();
        assertThat(visitor.get(address, "If-None-Match", etag).status()).isEqualTo(304);
        assertThat(visitor.get(address, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }

    @Test
    void showsAChangeAsSoonAsItIsNews() {
        var id = given.question("Tamarind", "Before the change", "A long enough text.", "en");
        var address = "/questions/" + id;
        var before = visitor.get(address);
        assertThat(before.page().select("h1").text()).isEqualTo("Before the change");
        given.retitled(id, "After the change");

        org.awaitility.Awaitility.await()
                .untilAsserted(() ->
                        assertThat(visitor.get(address).page().select("h1").text())
                                .isEqualTo("After the change"));
        assertThat(visitor.get(address, "If-None-Match", before.header("ETag")).status())
                .isEqualTo(200);
    }

    private static String shown(String text) {
        return org.jsoup.internal.StringUtil.normaliseWhitespace(text).strip();
    }

    /** No script but our own, no style of its own, nothing that acts, nothing from elsewhere. */
    private static void isHarmless(Document page) {
        var data = page.select("script[type=application/ld+json]");
        assertThat(data.html()).doesNotContain("<", ">", "&");
        var scripts = page.select("script:not([type=application/ld+json])");
        assertThat(scripts).hasSize(1);
        assertThat(scripts.attr("src")).isEqualTo("/atrium.js");
        assertThat(scripts.html()).isEmpty();
        assertThat(page.select("style, iframe, object, embed, base, img")).isEmpty();
        assertThat(page.select("[style]")).isEmpty();
        assertThat(page.getAllElements())
                .allSatisfy(element ->
                        assertThat(element.attributes().asList())
                                .noneMatch(each ->
                                        each.getKey().toLowerCase(Locale.ROOT).startsWith("on")
                                                || each.getValue().startsWith("javascript:")));
    }
}
