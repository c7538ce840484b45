package org.atrium.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The agenda for visitors and calendar programs. */
@UiTest
class EventPagesTests {

    @LocalServerPort private int port;
    @Autowired private PretendEvents events;
    @Autowired private Given given;

    private Visitor visitor;
    private String author = "";

    @BeforeEach
    void visit() {
        visitor = new Visitor(port);
        author = given.member("Author of events");
    }

    @Test
    void visitorsReadTheAgendaAndAnEvent() {
        var id = events.add(PretendEvents.form("A day of <maps>", "FREQ=WEEKLY", false), author);
        var list = visitor.get("/events?kind=office-hour");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.headers("Set-Cookie")).isEmpty();
        assertThat(Jsoup.parse(list.html()).select(".row-title").eachText())
                .contains("A day of <maps>");
        var page = Jsoup.parse(visitor.get("/events/" + id).html());
        assertThat(page.select("h1").text()).isEqualTo("A day of <maps>");
        assertThat(page.select(".event-when").attr("data-zone")).isEqualTo("Europe/Oslo");
        assertThat(page.select("a[href*=/login]").eachText()).contains("I take part");
        assertThat(page.select("a[href^=https://meet]").attr("rel")).contains("nofollow");
    }

    @Test
    void visitorsReadOfThanksOnlyWhatIsShown() {
        var id = events.add(PretendEvents.form("A thankful day", null, false), author);
        var guest = given.member("Guest of events");
        events.thanked(id, author, guest, "photographs");
        assertThat(visitor.get("/events/" + id).html()).doesNotContain(guest);
        events.shown(id);
        var page = Jsoup.parse(visitor.get("/events/" + id + "?shown").html());
        assertThat(page.select("section[aria-labelledby=thanks]").text()).contains(author, guest);
    }

    @Test
    void draftsAndTheFormAreNotForVisitors() {
        var id = events.add(PretendEvents.form("Still secret", null, true), author);
        assertThat(visitor.get("/events/" + id).status()).isEqualTo(404);
        assertThat(visitor.get("/events").html()).doesNotContain("Still secret");
        assertThat(visitor.get("/events/new").status()).isEqualTo(302);
        assertThat(visitor.get("/events/" + id + "/edit").status()).isEqualTo(302);
    }

    @Test
    void calendarProgramsGetCalendars() {
        var id = events.add(PretendEvents.form("Taken along", null, false), author);
        for (var address :
                new String[] {
                    "/events/" + id + "/event.ics",
                    "/groups/norway/events.ics",
                    "/topics/maps/events.ics",
                    "/calendars/1.secret/events.ics"
                }) {
            var got = visitor.get(address);
            assertThat(got.status()).as(address).isEqualTo(200);
            assertThat(got.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
            assertThat(got.headers("Set-Cookie")).isEmpty();
            assertThat(got.html()).startsWith("BEGIN:VCALENDAR");
        }
        assertThat(visitor.get("/calendars/1.secret/events.ics").html())
                .contains("X-SITE:http://127.0.0.1:" + port);
    }
}
