package org.atrium.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The journey of the README in a real browser, with the demo content. */
class JourneyTests {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private static Site site;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        site = Site.start();
        chromium = new Chromium(site.address());
    }

    @AfterAll
    static void stop() {
        // What did not start is not there to stop; the rest is.
        try (var closing = site;
                var first = chromium) {}
    }

    @Test
    void visitorReadsWithoutScriptAndWithoutCookies() {
        try (var context = chromium.withoutScript()) {
            var page = context.newPage();
            page.navigate("/");
            assertThat(page.locator("#answered")).isVisible();
            page.locator(".rows .row-title a").first().click();
            assertThat(page.locator(".answer").first()).isVisible();
            page.locator(".path a, .meta a[href^='/groups/']").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/groups/.*"));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
            page.navigate("/people/Marginalia");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("Marginalia");
            assertThat(context.cookies()).isEmpty();
        }
    }

    @Test
    void comesBackAfterLoggingInAndLogsOut() {
        try (var context = chromium.visitor()) {
            var page = chromium.loggedIn(context, "Marginalia", "/groups/tunisia");
            assertThat(page.locator(".account").first()).containsText("Marginalia");
            page.locator(".account").first().click();
            page.getByText("Log out", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.getByText("Log in", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            page.navigate("/profile");
            assertThat(page.getByText("Who do you want to be?")).isVisible();
        }
    }

    @Test
    void cancelledLogInLeadsBackToReading() {
        try (var context = chromium.visitor()) {
            var page = context.newPage();
            page.navigate("/people");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Log in").setExact(true))
                    .click();
            page.getByText("Cancel and go back to Atrium").click();
            assertThat(page.getByText("You cancelled at Wikimedia")).isVisible();
            assertThat(
                            page.getByRole(
                                    AriaRole.LINK,
                                    new Page.GetByRoleOptions().setName("Log in").setExact(true)))
                    .isVisible();
        }
    }

    @Test
    void newcomerJoinsAGroupAndIsFoundInTheDirectory() {
        try (var context = chromium.visitor();
                var reader = chromium.visitor()) {
            var page = chromium.loggedIn(context, "Encre bleue", "/groups/algeria");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Join").setExact(true))
                    .click();
            assertThat(
                            page.getByRole(
                                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Leave")))
                    .isVisible();
            page.navigate("/profile");
            choose(page, "Country", "Algeria");
            choose(page, "Can help with", "Handwritten");
            page.getByText("List me in the directory of people").click();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Save").setExact(true))
                    .first()
                    .click();
            assertThat(page.getByText("saved", new Page.GetByTextOptions().setExact(false)).first())
                    .isVisible();

            var visitor = reader.newPage();
            visitor.navigate("/people?topic=handwritten-text-recognition&country=DZ");
            assertThat(visitor.locator(".rows")).containsText("Encre bleue");
        }
    }

    @Test
    void aCountryIsFoundOnTheMapWithTheKeyboard() {
        try (var context = chromium.visitor()) {
            var page = context.newPage();
            page.navigate("/groups");
            var places = page.locator(".map-place");
            places.first().focus();
            for (var tabs = 0; tabs < places.count() && !focused(page).equals("Algeria"); tabs++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Enter");
            page.waitForURL("**/groups/algeria");
            assertThat(page.locator("h1")).hasText("Algeria");
        }
    }

    private static String focused(Page page) {
        return String.valueOf(
                page.evaluate("() => document.activeElement.getAttribute('aria-label')"));
    }

    @Test
    void aQuestionIsLiftedToTheWiderArea() {
        try (var context = chromium.visitor();
                var reading = chromium.visitor()) {
            var page =
                    chromium.loggedIn(
                            context, "Tamarind", "/questions?group=tunisia&narrower=false");
            var question = page.locator(".row-title a").first().getAttribute("href");
            page.navigate(question);
            page.locator("article.question summary").click();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Bring to a further group…"))
                    .click();
            page.getByText("Wiki Indaba", new Page.GetByTextOptions().setExact(true)).click();
            page.getByLabel("Why it concerns them").fill("All of Africa asks this now.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bring it there"))
                    .click();
            assertThat(page.locator("article.question"))
                    .containsText("Lifted to Wiki Indaba: All of Africa asks this now.");

            var visitor = reading.newPage();
            visitor.navigate(question);
            assertThat(visitor.locator(".why")).containsText("All of Africa asks this now.");
        }
    }

    @Test
    void anOfficeHourIsMadeAndOneDateOfItCancelled() {
        try (var context = chromium.visitor();
                var other = chromium.visitor()) {
            var page = chromium.loggedIn(context, "Tamarind", "/events/new?group=tunisia");
            page.getByRole(
                            AriaRole.TEXTBOX,
                            new Page.GetByRoleOptions().setName("Title").setExact(true))
                    .fill("Office hour of the journey");
            choose(page, "Time zone of the place", "Africa/Tunis");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Does it come again?"))
                    .click();
            page.getByRole(
                            AriaRole.OPTION,
                            new Page.GetByRoleOptions().setName("Every week").setExact(true))
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish")).click();
            assertThat(page.locator("h1")).containsText("Office hour of the journey");
            assertThat(page.locator("main")).containsText("Every week");
            // the address follows what is shown
            assertThat(page).hasURL(Pattern.compile(".*/events/(?!new).+"));
            var address = page.url();

            var guest = chromium.loggedIn(other, "Slow Lantern", "/");
            guest.navigate(address);
            guest.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I take part"))
                    .click();
            assertThat(guest.locator(".said").first()).containsText("You take part");

            page.getByText("Cancel this date", new Page.GetByTextOptions().setExact(true))
                    .nth(1)
                    .click();
            page.getByLabel("Why").fill("The library is closed that week.");
            page.getByRole(AriaRole.DIALOG)
                    .getByText("Cancel this date", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(".event-date-off")).hasCount(1);

            guest.navigate("/notifications");
            assertThat(guest.locator(".notice").first())
                    .containsText("Tamarind cancelled Office hour of the journey");
            assertThat(guest.locator(".notice").first())
                    .containsText("The library is closed that week.");

            var visitor = other.newPage();
            var calendar = visitor.request().get(address + "/event.ics").text();
            assertThat(calendar)
                    .contains("DTSTART;TZID=Africa/Tunis:", "RRULE:FREQ=WEEKLY", "EXDATE");
        }
    }

    @Test
    void aPrivateGroupIsProposedApprovedAndFilledByInvitation() {
        try (var hosting = chromium.visitor();
                var deciding = chromium.visitor();
                var coming = chromium.visitor()) {
            var host =
                    chromium.loggedIn(hosting, "Slow Lantern", "/groups/new?in=sub-saharan-africa");
            assertNothingSerious(host, "/groups/new");
            host.getByLabel("Name of the group").fill("Quiet circle");
            host.getByLabel("In one line").fill("Where we prepare talks with museums.");
            host.getByText("Private", new Page.GetByTextOptions().setExact(true)).click();
            host.getByLabel("Why it is needed")
                    .fill("Talks with institutions are not for everybody yet.");
            press(host, "Propose");
            assertThat(host).hasURL(Pattern.compile(".*/groups/proposals"));
            assertThat(host.locator("main")).containsText("Waiting for a decision");

            var organiser = chromium.loggedIn(deciding, "Mwanga", "/notifications");
            organiser.getByText("Quiet circle").first().click();
            assertThat(organiser.locator("h1")).containsText("Proposed groups");
            assertNothingSerious(organiser, "/groups/proposals");
            press(organiser, "Approve");
            organiser
                    .getByRole(AriaRole.ALERTDIALOG)
                    .getByText("Approve", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(organiser.locator("main")).not().containsText("Quiet circle");

            host.navigate("/groups");
            host.getByText("Quiet circle").first().click();
            assertThat(host).hasURL(Pattern.compile(".*/groups/_quiet-circle-[0-9a-z]+"));
            var address = host.url();
            host.navigate(address + "/organise");
            host.getByLabel("Wikimedia name").fill("Marginalia");
            host.getByLabel("Wikimedia name").press("Enter");
            press(host, "Invite");
            assertThat(host.locator("main")).containsText("Invited by Slow Lantern");

            var guest = chromium.loggedIn(coming, "Marginalia", "/notifications");
            guest.getByText("Quiet circle").first().click();
            assertThat(guest.locator("main")).containsText("invites you");
            press(guest, "Accept");
            assertThat(guest.locator("main")).containsText("You are a member");
            assertNothingSerious(guest, address);

            organiser.navigate(address);
            assertThat(organiser.locator("h1")).not().containsText("Quiet circle");
            var visitor = coming.browser().newContext().newPage();
            assertThat(visitor.request().get(address).status()).isEqualTo(404);
            visitor.context().close();
        }
    }

    @Test
    void aQuestionFindsSomebodyWhoPassesItOnToSomebodyWhoAnswersAndIsThanked() {
        try (var asking = chromium.visitor();
                var first = chromium.visitor();
                var second = chromium.visitor()) {
            var asker = chromium.loggedIn(asking, "Tinta China", "/ask?group=argentina");
            var title = "¿Qué programa lee bien periódicos del siglo XIX?";
            // Before the title, which brings similar questions and moves what is below.
            choose(asker, "Topics", "OCR");
            asker.getByLabel("What have you tried, and what do you know?")
                    .fill("Tenemos doce mil páginas, y el programa confunde las columnas.");
            asker.getByLabel("Your question in one sentence").fill(title);
            asker.locator("#ask").click();
            assertThat(asker).hasURL(Pattern.compile(".*/questions/.*"));
            press(asker, "Ask somebody to help …");
            choose(asker, "Person", "Slow");
            press(asker, "Ask");
            assertThat(asker.locator("article .asked").first())
                    .containsText("Slow Lantern was asked");
            assertNothingSerious(asker, "asking somebody to help");

            var question = URI.create(asker.url()).getRawPath();
            var passing = chromium.loggedIn(first, "Slow Lantern", question);
            press(passing, "Pass on …");
            choose(passing, "Person", "Folha");
            press(passing, "Pass on");
            assertThat(passing.locator("article .asked").first()).containsText("Folha Solta");

            var helping = chromium.loggedIn(second, "Folha Solta", question);
            press(helping, "I will answer");
            assertThat(helping.locator("main")).containsText("You said that you will answer");
            assertThat(asker.locator("article .asked").first())
                    .containsText("Folha Solta will answer");

            helping.getByLabel("Say what worked for you, and where it did not")
                    .fill("Cortamos las columnas antes de leerlas, y quedó un error por línea.");
            press(helping, "Post answer");
            press(asker, "Thank");
            asker.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("OCR")).check();
            assertNothingSerious(asker, "thanking");
            press(asker, "Send thanks");
            assertThat(asker.getByText("Thanked", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            helping.navigate(question);
            press(helping, "Show it");
            assertThat(helping.locator(".helped")).containsText("Tinta China");
            assertNothingSerious(helping, "thanks that are shown");
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    @Test
    void questionIsAskedAnsweredAcceptedAndFound() {
        try (var asking = chromium.visitor();
                var answering = chromium.visitor();
                var reading = chromium.visitor()) {
            var answerer = chromium.loggedIn(answering, "Marginalia", "/groups/tunisia");
            var asker = chromium.loggedIn(asking, "Tamarind", "/ask?group=tunisia");
            var title = "Which microphones suit recording storytellers in noisy markets?";
            asker.getByLabel("Your question in one sentence").fill(title);
            asker.getByLabel("What have you tried, and what do you know?")
                    .fill(
                            "We tried **two** telephones, and the wind was louder than the storytellers.");
            choose(asker, "Topics", "Historia oral");
            asker.locator("#ask").click();
            assertThat(asker).hasURL(Pattern.compile(".*/questions/.*"));
            var question = asker.url();
            asker.navigate("/groups");

            answerer.getByText(title).first().click();
            answerer.getByLabel("Say what worked for you, and where it did not")
                    .fill(
                            "A lavalier microphone with a **furry** wind shield, clipped to the scarf.");
            answerer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Post answer"))
                    .click();

            assertThat(asker.locator(".unread")).isVisible();
            asker.navigate(question);
            assertThat(asker.locator(".answer")).containsText("furry");
            // what is read is not told any longer
            assertThat(asker.locator(".unread")).isHidden();
            asker.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Accept this answer"))
                    .click();
            assertThat(asker.locator(".answer-accepted")).isVisible();

            var reader = reading.newPage();
            reader.navigate("/search?q=" + "recorded+storyteler+microphone");
            assertThat(reader.locator("main")).containsText(title);
            reader.getByText(title).first().click();
            assertThat(reader.locator(".answer-accepted")).containsText("Marginalia");
            reader.navigate("/people?topic=oral-history&kind=staff&language=fr&country=FR");
            assertThat(reader.locator(".rows")).containsText("Marginalia");
        }
    }

    @Test
    void draftSurvivesAReload() {
        try (var context = chromium.visitor()) {
            var page = chromium.loggedIn(context, "Mwanga", "/ask");
            var title = page.getByLabel("Your question in one sentence");
            title.fill("How long do you keep the master scans of newspapers?");
            page.waitForFunction("() => Object.keys(localStorage).length > 0");
            page.reload();
            assertThat(page.getByLabel("Your question in one sentence"))
                    .hasValue("How long do you keep the master scans of newspapers?");
        }
    }

    @Test
    void completesWikiLinksAndMakesTablesOfWhatIsPasted() {
        try (var context = chromium.visitor()) {
            var page = chromium.loggedIn(context, "Mwanga", "/ask?draft=typing");
            var body = page.getByLabel("What have you tried, and what do you know?");
            body.click();
            body.pressSequentially("See [[w:portug");
            assertThat(page.locator(".mention-list li").first()).containsText("w:pt:");
            body.press("Enter");
            assertThat(body).hasValue("See [[w:pt:");
            body.pressSequentially("Arquivo]]");
            body.evaluate(
                    """
                    area => {
                      const data = new DataTransfer();
                      data.setData('text/plain', 'Year\\tTapes\\n1986\\t212|3');
                      area.dispatchEvent(new ClipboardEvent('paste',
                          {clipboardData: data, bubbles: true, cancelable: true}));
                    }\
                    """);
            assertThat(body)
                    .hasValue(
                            "See [[w:pt:Arquivo]]\n\n| Year | Tapes |\n| --- | --- |\n"
                                    + "| 1986 | 212\\|3 |\n\n");
            body.press("Control+z");
            assertThat(body).hasValue("See [[w:pt:Arquivo]]");
        }
    }

    @Test
    void everyPageIsAccessibleToVisitors() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var context = chromium.context(1280, scheme, true)) {
                var page = context.newPage();
                page.navigate("/questions?state=solved");
                var question = page.locator(".row-title a").first().getAttribute("href");
                for (var path :
                        List.of(
                                "/",
                                "/questions",
                                question,
                                "/groups",
                                "/groups/tunisia",
                                "/people",
                                "/people?view=map",
                                "/people/Marginalia",
                                "/organisations",
                                "/organisations/WMSE",
                                "/helpdesk",
                                "/search?q=OCR",
                                "/search?q=is:solved%20topic:ocr",
                                "/topics",
                                "/topics/ocr",
                                "/events",
                                "/events?month=" + YearMonth.now(),
                                "/events/demo1",
                                "/examples",
                                "/examples/demoex1",
                                "/resources",
                                "/resources/demores1",
                                "/about",
                                "/conduct",
                                "/privacy",
                                "/language",
                                "/questions/0000000000000",
                                "/login?return=/")) {
                    page.navigate(path);
                    assertNothingSerious(page, path);
                }
            }
        }
    }

    @Test
    void everyViewIsAccessibleToMembers() {
        try (var context = chromium.context(390, ColorScheme.LIGHT, true)) {
            var page = chromium.loggedIn(context, "Tamarind", "/");
            assertNothingSerious(page, "/");
            page.navigate("/questions?state=solved");
            page.locator(".row-title a").first().waitFor();
            var question = page.locator(".row-title a").first().getAttribute("href");
            for (var path :
                    List.of(
                            "/questions",
                            question,
                            "/ask",
                            "/groups",
                            "/groups/tunisia",
                            "/groups/tunisia/organise",
                            "/people",
                            "/people/Tamarind",
                            "/profile",
                            "/notifications",
                            "/follows",
                            "/questions/for-you",
                            "/requests",
                            "/helpdesk",
                            "/organisations",
                            "/organisations/WMSE",
                            "/organisations/new",
                            "/topics",
                            "/topics/ocr",
                            "/events",
                            "/events/demo1",
                            "/events/demo1/edit",
                            "/events/new",
                            "/examples",
                            "/examples/demoex1",
                            "/examples/new",
                            "/resources",
                            "/resources/demores1",
                            "/resources/new",
                            "/search?q=OCR")) {
                page.navigate(path);
                page.locator("main h1").first().waitFor();
                assertNothingSerious(page, path);
                assertFits(page, path);
            }
        }
    }

    @Test
    void noReaderPageIsWiderThanAPhone() {
        try (var context = chromium.context(390, ColorScheme.LIGHT, true)) {
            var page = context.newPage();
            for (var path :
                    List.of(
                            "/",
                            "/questions",
                            "/groups",
                            "/groups/tunisia",
                            "/people",
                            "/people?view=map",
                            "/people/Marginalia",
                            "/organisations",
                            "/examples",
                            "/examples/demoex1",
                            "/resources",
                            "/resources/demores1",
                            "/organisations/WMSE",
                            "/helpdesk",
                            "/topics",
                            "/topics/ocr",
                            "/events",
                            "/events?month=" + YearMonth.now(),
                            "/events/demo1")) {
                page.navigate(path);
                assertFits(page, path);
            }
        }
    }

    @Test
    void fillsAProfileInFromAFileAndTakesTheCardAlong() {
        try (var context = chromium.visitor()) {
            var page = chromium.loggedIn(context, "Marginalia", "/profile");
            page.getByText("Fill in from the Capacity Exchange").click();
            assertNothingSerious(page, "dialog of /profile");
            page.locator("vaadin-dialog input[type=file], vaadin-upload input[type=file]")
                    .first()
                    .setInputFiles(
                            new FilePayload(
                                    "capx.json",
                                    "application/json",
                                    """
                                    {"user": {"username": "Somebody"}, "skills_wanted": ["Q54871"],
                                     "language": [{"language_code": "eo", "proficiency": "4"}],
                                     "territory": ["<b>Atlantis</b>"]}
                                    """
                                            .getBytes(StandardCharsets.UTF_8)));
            var told = page.locator("section:has(> .stack[role=status])");
            told.waitFor();
            assertThat(told).containsText("Languages");
            assertThat(told).containsText("<b>Atlantis</b>");
            assertNothingSerious(page, "/profile");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Save").setExact(true))
                    .click();
            assertThat(page.getByText("Saved. Others see it now.")).isVisible();
            var profile =
                    page.waitForDownload(() -> page.getByText("Download your profile").click());
            assertThat(profile.suggestedFilename()).isEqualTo("profile.json");
            assertThat(profile.path()).content().contains("\"eo\"");

            page.navigate("/people/Marginalia");
            var card = page.waitForDownload(() -> page.getByText("Contact card").click());
            assertThat(card.suggestedFilename()).isEqualTo("Marginalia.vcf");
            assertThat(card.path()).content().contains("VERSION:4.0", "FN:", "LANG;");
        }
    }

    private static void assertFits(Page page, String path) {
        var wide =
                page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wide).intValue()).as("overflow of " + path).isLessThanOrEqualTo(0);
    }

    private static void assertNothingSerious(Page page, String path) {
        var serious =
                new AxeBuilder(page)
                        .setLegacyMode(true).analyze().getViolations().stream()
                                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                                .map(rule ->
                                        rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                                .toList();
        assertThat(serious).as(path).isEmpty();
    }

    /** Types into a combo box and takes the first of what it offers. */
    private static void choose(Page page, String label, String typed) {
        var field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
        field.fill(typed);
        var offered =
                page.locator("vaadin-combo-box-item, vaadin-multi-select-combo-box-item")
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .first();
        offered.click();
        field.press("Tab");
    }
}
