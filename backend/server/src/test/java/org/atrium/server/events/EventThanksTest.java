package org.atrium.server.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atrium.server.events.AgendaTest.body;
import static org.atrium.server.events.AgendaTest.created;
import static org.atrium.server.events.AgendaTest.eventually;
import static org.atrium.server.events.AgendaTest.form;
import static org.atrium.server.events.AgendaTest.put;
import static org.atrium.server.events.AgendaTest.read;
import static org.atrium.server.events.AgendaTest.time;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.atrium.contract.events.ConfirmedAtEvent;
import org.atrium.contract.events.Event;
import org.atrium.contract.groups.GroupProposal;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Page;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.atrium.server.TestProfiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Thanks at events: between two people, until both show them to those who see the event. */
@ServerTest
class EventThanksTest {

    private static final AtomicInteger TIMES = new AtomicInteger();
    private static final String AT = "/api/v1/events/";
    private static final Map<String, ?> ON_MAPS = Map.of("topics", List.of("maps"));
    private static final ParameterizedTypeReference<Page<ConfirmedAtEvent>> CONFIRMED =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<Notification>> NOTICES =
            new ParameterizedTypeReference<>() {};

    @Autowired private TestMembers members;

    private String organiserName;
    private String helperName;
    private String guestName;
    private WebTestClient organiser;
    private WebTestClient helper;
    private WebTestClient guest;
    private WebTestClient other;
    private String id;

    @BeforeEach
    void anEventThatHasBegun() {
        var number = TIMES.incrementAndGet();
        organiserName = "Evening Organiser " + number;
        helperName = "Evening Helper " + number;
        guestName = "Evening Guest " + number;
        organiser = members.organiser(organiserName, "ghana");
        helper = members.member(helperName);
        guest = members.member(guestName);
        other = members.member("Evening Onlooker " + number);
        save(TestProfiles.seenBy(offer(0), ProfileField.CAN_HELP, FieldVisibility.EVERYONE));
        id = event("Evening of maps", 1, "public", "ghana");
        takesPart(helper, id, "yes", true);
        takesPart(guest, id, "yes", false);
    }

    private String event(String title, int hoursAgo, String visibility, String group) {
        return created(organiser, begun(title, hoursAgo, visibility, group)).id();
    }

    private static Map<String, Object> begun(
            String title, int hoursAgo, String visibility, String group) {
        var form = form(title, group);
        var start =
                LocalDateTime.now(ZoneOffset.UTC)
                        .minusHours(hoursAgo)
                        .truncatedTo(ChronoUnit.HOURS);
        var time = new HashMap<>(time(start, "UTC"));
        time.put("end", start.plusHours(5).toString());
        form.put("time", time);
        form.put("topics", List.of("maps", "digitisation", "copyright", "photographs"));
        form.put("visibility", visibility);
        return form;
    }

    private static void takesPart(WebTestClient who, String event, String level, boolean shown) {
        put(who, event + "/participation", Map.of("level", level, "shown", shown));
    }

    private static ProfileForm offer(long version) {
        return TestProfiles.saying(
                version,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of("maps"),
                List.of(),
                Availability.OPEN,
                null,
                true);
    }

    private void save(ProfileForm form) {
        helper.put().uri("/api/v1/me").bodyValue(form).exchange().expectStatus().isOk();
    }

    private static String thanks(String event, String name) {
        return event + "/thanks/" + name;
    }

    private static Event delete(WebTestClient who, String path) {
        return body(who.delete().uri(AT + path).exchange(), Event.class, 200);
    }

    private static void refused(WebTestClient who, String path, Object form, int status) {
        who.put().uri(AT + path).bodyValue(form).exchange().expectStatus().isEqualTo(status);
    }

    private List<Event.Thanked> said(WebTestClient reader) {
        return read(reader, id).thanks().said();
    }

    private List<ConfirmedAtEvent> confirmed(WebTestClient reader) {
        return Objects.requireNonNull(
                        reader.get()
                                .uri("/api/v1/people/{name}/confirmations/events", helperName)
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody(CONFIRMED)
                                .returnResult()
                                .getResponseBody())
                .items();
    }

    private static List<Notification> told(WebTestClient member) {
        return Objects.requireNonNull(
                        member.get()
                                .uri("/api/v1/notifications?limit=100")
                                .exchange()
                                .expectBody(NOTICES)
                                .returnResult()
                                .getResponseBody())
                .items()
                .stream()
                .filter(one -> one.kind().equals("event_helped"))
                .toList();
    }

    @Test
    void stayBetweenTheTwoUntilBothAgree() {
        assertThat(read(guest, id).thanks().whom())
                .extracting(one -> one.username())
                .containsExactly(organiserName, helperName);
        assertThat(read(other, id).thanks().whom()).isEmpty();

        put(guest, thanks(id, helperName), ON_MAPS);
        assertThat(said(guest))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.to().username()).isEqualTo(helperName);
                    assertThat(one.mine()).isFalse();
                });
        assertThat(said(helper))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.confirmation().by().username()).isEqualTo(guestName);
                    assertThat(one.confirmation().topics())
                            .extracting(Label::id)
                            .containsExactly("maps");
                    assertThat(one.confirmation().shown()).isFalse();
                    assertThat(one.mine()).isTrue();
                });
        assertThat(said(other)).isEmpty();
        assertThat(said(organiser)).isEmpty();
        assertThat(said(members.visitor())).isEmpty();
        eventually(() -> assertThat(confirmed(helper)).hasSize(1));
        assertThat(confirmed(other)).isEmpty();
        assertThat(confirmed(guest)).isEmpty();

        put(helper, thanks(id, guestName) + "/showing", Map.of());
        put(helper, thanks(id, guestName) + "/showing", Map.of());
        assertThat(said(members.visitor())).hasSize(1);
        eventually(() ->
                assertThat(confirmed(members.visitor()))
                        .singleElement()
                        .satisfies(one -> {
                            assertThat(one.event()).isEqualTo(id);
                            assertThat(one.title()).isEqualTo("Evening of maps");
                            assertThat(one.confirmation().by().username()).isEqualTo(guestName);
                        }));

        delete(helper, thanks(id, guestName) + "/showing");
        assertThat(said(members.visitor())).isEmpty();
        eventually(() -> assertThat(confirmed(other)).isEmpty());
        assertThat(said(helper)).hasSize(1);
    }

    @Test
    void areTakenBackWhereTheyWereShown() {
        put(guest, thanks(id, helperName), ON_MAPS);
        put(helper, thanks(id, guestName) + "/showing", Map.of());
        eventually(() -> assertThat(confirmed(other)).hasSize(1));
        delete(guest, thanks(id, helperName));
        delete(guest, thanks(id, helperName));

        assertThat(said(helper)).isEmpty();
        assertThat(said(other)).isEmpty();
        eventually(() -> assertThat(confirmed(other)).isEmpty());
    }

    @Test
    void askAnewForOtherTopicsAndTellOnce() {
        put(guest, thanks(id, helperName), Map.of());
        put(guest, thanks(id, helperName), Map.of("topics", List.of()));
        assertThat(said(helper)).singleElement().satisfies(one -> assertThat(one.mine()).isFalse());
        refused(helper, thanks(id, guestName) + "/showing", Map.of(), 404);
        put(guest, thanks(id, helperName), ON_MAPS);
        put(helper, thanks(id, guestName) + "/showing", Map.of());
        put(guest, thanks(id, helperName), ON_MAPS);
        assertThat(said(other)).hasSize(1);
        put(guest, thanks(id, helperName), Map.of("topics", List.of("digitisation")));
        assertThat(said(other)).isEmpty();
        assertThat(said(helper)).hasSize(1);

        eventually(() ->
                assertThat(told(helper))
                        .singleElement()
                        .satisfies(one -> {
                            assertThat(one.event()).isEqualTo(id);
                            assertThat(one.actor().username()).isEqualTo(guestName);
                            assertThat(one.count()).isEqualTo(1);
                        }));
        assertThat(told(other)).isEmpty();
        assertThat(told(organiser)).isEmpty();
    }

    @Test
    void severalAreToldTogether() {
        takesPart(other, id, "yes", true);
        put(guest, thanks(id, helperName), Map.of());
        put(other, thanks(id, helperName), Map.of());

        eventually(() ->
                assertThat(told(helper))
                        .singleElement()
                        .satisfies(one -> {
                            assertThat(one.count()).isEqualTo(2);
                            assertThat(one.others()).hasSize(1);
                        }));
    }

    @Test
    void areNotForThoseWhoDidNotComeNorToThoseWhomNobodySees() {
        var thanks = thanks(id, helperName);
        refused(members.visitor(), thanks, ON_MAPS, 401);
        refused(other, thanks, ON_MAPS, 403);
        takesPart(other, id, "maybe", true);
        refused(other, thanks, ON_MAPS, 403);
        refused(guest, thanks(id, "Evening Onlooker " + TIMES.get()), ON_MAPS, 404);
        refused(helper, thanks(id, guestName), ON_MAPS, 404);
        refused(guest, thanks(id, "Evening Nobody"), ON_MAPS, 404);
        refused(helper, thanks, ON_MAPS, 403);
        refused(guest, thanks, Map.of("topics", List.of("archives")), 400);
        var four = List.of("maps", "digitisation", "copyright", "photographs");
        refused(guest, thanks, Map.of("topics", four), 400);
        put(guest, thanks, Map.of("topics", four.subList(0, 3)));
        refused(other, thanks(id, guestName) + "/showing", Map.of(), 404);
        refused(guest, thanks + "/showing", Map.of(), 404);
        put(guest, thanks(id, organiserName), Map.of());
        assertThat(said(organiser)).hasSize(1);
    }

    @Test
    void waitUntilItBeginsAndDoNotFollowACancelledOne() {
        var later = event("Evening to come", -3, "public", "ghana");
        takesPart(helper, later, "yes", true);
        takesPart(guest, later, "yes", true);
        assertThat(read(guest, later).thanks().whom()).isEmpty();
        refused(guest, thanks(later, helperName), ON_MAPS, 409);

        put(guest, thanks(id, helperName), ON_MAPS);
        put(organiser, id + "/cancellation", Map.of("reason", "Nobody had the key."));
        refused(guest, thanks(id, organiserName), ON_MAPS, 409);
        delete(guest, thanks(id, helperName));
        assertThat(said(guest)).isEmpty();
    }

    @Test
    void showNothingWhereWhatTheyHelpWithIsHidden() {
        put(guest, thanks(id, helperName), ON_MAPS);
        put(helper, thanks(id, guestName) + "/showing", Map.of());
        eventually(() -> assertThat(confirmed(members.visitor())).hasSize(1));
        save(TestProfiles.seenBy(offer(1), ProfileField.CAN_HELP, FieldVisibility.MEMBERS));

        assertThat(confirmed(members.visitor())).isEmpty();
        assertThat(said(members.visitor())).isEmpty();
        assertThat(confirmed(other)).hasSize(1);
        assertThat(said(other)).hasSize(1);
        assertThat(said(guest)).hasSize(1);
    }

    private String privateGroup() {
        var above = members.organiser("Evening Above", "ghana");
        var proposal =
                Map.of(
                        "kind", "project",
                        "name", "Evenings " + TIMES.get(),
                        "language", "en",
                        "summary", "We look at maps in the evening.",
                        "languages", List.of("en"),
                        "partOf", List.of("ghana"),
                        "visibility", "private",
                        "why", "Some maps are not for everybody.");
        var slug =
                body(
                                organiser
                                        .post()
                                        .uri("/api/v1/group-proposals")
                                        .bodyValue(proposal)
                                        .exchange(),
                                GroupProposal.class,
                                201)
                        .slug();
        above.put()
                .uri("/api/v1/group-proposals/" + slug + "/decision")
                .bodyValue(Map.of("approved", true))
                .exchange()
                .expectStatus()
                .isOk();
        return slug;
    }

    @Test
    void stayInAPrivateGroup() {
        var slug = privateGroup();
        members.join(helperName, slug, "member");
        members.join(guestName, slug, "member");
        organiser = members.organiser(organiserName, slug);
        var inside = event("Evening behind the door", 1, "members", slug);
        helper = members.member(helperName);
        guest = members.member(guestName);
        takesPart(helper, inside, "yes", true);
        takesPart(guest, inside, "yes", true);
        put(guest, thanks(inside, helperName), ON_MAPS);
        put(helper, thanks(inside, guestName) + "/showing", Map.of());

        eventually(() -> assertThat(confirmed(guest)).hasSize(1));
        assertThat(confirmed(organiser)).hasSize(1);
        assertThat(confirmed(other)).isEmpty();
        assertThat(confirmed(members.visitor())).isEmpty();
        refused(other, thanks(inside, helperName), ON_MAPS, 404);
        refused(other, thanks(inside, "Evening Nobody"), ON_MAPS, 404);
    }
}
