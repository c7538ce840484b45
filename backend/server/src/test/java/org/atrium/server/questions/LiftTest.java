package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.atrium.server.questions.Threading.ask;
import static org.atrium.server.questions.Threading.eventually;
import static org.atrium.server.questions.Threading.form;
import static org.atrium.server.questions.Threading.get;
import static org.atrium.server.questions.Threading.list;
import static org.atrium.server.questions.Threading.notifications;
import static org.atrium.server.questions.Threading.put;
import static org.atrium.server.questions.Threading.putting;
import static org.atrium.server.questions.Threading.refused;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.questions.LiftChoice;
import org.atrium.contract.questions.Question;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Questions that reach further groups. */
@ServerTest
class LiftTest {

    private static final String AT = "/api/v1/questions/";
    private static final String HERE = "colombia";
    private static final String WIDER = "latin-america-caribbean";
    private static final String ELSEWHERE = "zambia";
    private static final Map<String, Object> WHY =
            Map.of("why", "The whole region has this question.");
    private static final AtomicInteger TIMES = new AtomicInteger();

    @Autowired private TestMembers members;

    private int times;
    private WebTestClient asker;
    private WebTestClient visitor;
    private Question question;

    @BeforeEach
    void aQuestion() {
        times = TIMES.incrementAndGet();
        asker = members.member("Lift Asker " + times);
        visitor = members.visitor();
        question = ask(asker, form("Who keeps the glass plates of Bogota?", HERE));
    }

    private static Map<String, Object> in(String title, String... groups) {
        var form = form(title, HERE);
        form.put("groups", List.of(groups));
        return form;
    }

    private String to(String group) {
        return question.id() + "/lifts/" + group;
    }

    private static List<String> groups(Question of) {
        return of.groups().stream().map(GroupRef::slug).toList();
    }

    private List<LiftChoice> choices(WebTestClient member) {
        return Objects.requireNonNull(
                member.get()
                        .uri(AT + question.id() + "/lifts")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(new ParameterizedTypeReference<List<LiftChoice>>() {})
                        .returnResult()
                        .getResponseBody());
    }

    private static void join(WebTestClient member, String group) {
        member.put()
                .uri("/api/v1/groups/" + group + "/membership")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private List<Notification> told(WebTestClient member) {
        return notifications(member).stream()
                .filter(notice -> question.id().equals(notice.question()))
                .toList();
    }

    @Test
    void theAskerLiftsItToTheWiderAreaAndTakesItBack() {
        assertThat(question.yours().may()).contains("lift");
        assertThat(choices(asker)).extracting(one -> one.group().slug()).contains(WIDER);
        assertThat(choices(asker)).noneMatch(LiftChoice::adopted);
        assertThat(list(visitor, "?narrower=false&group=" + WIDER).items())
                .noneMatch(one -> one.id().equals(question.id()));

        var lifted = put(asker, to(WIDER), WHY);
        assertThat(groups(lifted)).containsExactly(HERE, WIDER);
        var lift = get(visitor, question.id()).lifts().getFirst();
        assertThat(lift.group().slug()).isEqualTo(WIDER);
        assertThat(lift.adopted()).isFalse();
        assertThat(lift.by().username()).isEqualTo("Lift Asker " + times);
        assertThat(lift.why().text()).isEqualTo("The whole region has this question.");
        assertThat(lift.may()).isEmpty();
        eventually(() ->
                assertThat(list(visitor, "?narrower=false&group=" + WIDER).items())
                        .anyMatch(one -> one.id().equals(question.id())));
        assertThat(put(asker, to(WIDER), WHY).lifts()).as("again").hasSize(1);

        assertThat(lifted.lifts().getFirst().may()).containsExactly("withdraw");
        var back = Threading.delete(asker, to(WIDER));
        assertThat(groups(back)).containsExactly(HERE);
        assertThat(back.lifts()).isEmpty();
        assertThat(Threading.delete(asker, to(WIDER)).lifts()).isEmpty();
    }

    @Test
    void anOrganiserOfAnotherGroupTakesItUpThere() {
        var organiser = members.organiser("Lift Organiser " + times, ELSEWHERE);
        assertThat(choices(organiser))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.group().slug()).isEqualTo(ELSEWHERE);
                    assertThat(one.adopted()).isTrue();
                });
        var reader = members.member("Lift Reader " + times);
        join(reader, ELSEWHERE);
        var taken = put(organiser, to(ELSEWHERE), WHY);
        assertThat(taken.lifts().getFirst().adopted()).isTrue();

        eventually(() -> {
            assertThat(told(asker))
                    .extracting(Notification::kind)
                    .containsExactly("question_lifted");
            assertThat(told(reader))
                    .extracting(Notification::kind, Notification::reason)
                    .containsExactly(tuple("question_lifted", "member"));
        });
        assertThat(told(organiser)).isEmpty();
    }

    private List<String> organisers() {
        var group =
                Objects.requireNonNull(
                        visitor.get()
                                .uri("/api/v1/groups/" + WIDER)
                                .exchange()
                                .expectBody(Group.class)
                                .returnResult()
                                .getResponseBody());
        return group.organisers().stream().map(PersonSummary::username).toList();
    }

    @Test
    void whoWasToldOfTheQuestionIsNotToldAgain() {
        var near = members.member("Lift Neighbour " + times);
        join(near, WIDER);
        var far = members.organiser("Lift Far " + times, WIDER);
        join(far, "peru");
        eventually(() -> assertThat(organisers()).contains("Lift Far " + times));
        question = ask(asker, form("Who keeps the paper negatives of Cali?", HERE));
        eventually(() -> assertThat(told(near)).hasSize(1));
        put(asker, to(WIDER), WHY);
        eventually(() ->
                assertThat(told(far)).extracting(Notification::kind).contains("question_lifted"));
        assertThat(told(near)).extracting(Notification::kind).containsExactly("question_posted");
    }

    @Test
    void othersMayNeitherLiftNorTakeUp() {
        var other = members.member("Lift Other " + times);
        assertThat(get(other, question.id()).yours().may()).doesNotContain("lift");
        assertThat(choices(other)).isEmpty();
        assertThat(choices(visitor)).isEmpty();
        refused(putting(other, "/" + to(WIDER), WHY), 403);
        refused(putting(asker, "/" + to(ELSEWHERE), WHY), 403);
        refused(putting(asker, "/" + to("nowhere"), WHY), 404);
        put(asker, to(WIDER), WHY);
        refused(other.delete().uri(AT + to(WIDER)), 403);
    }

    @Test
    void whatOnlySomeMayReadGoesNoFurther() {
        var form = form("Who keeps the keys of the archive?", HERE);
        join(asker, HERE);
        form.put("visibility", "members");
        question = ask(asker, form);
        assertThat(question.yours().may()).doesNotContain("lift");
        refused(putting(asker, "/" + to(WIDER), WHY), 409);
    }

    @Test
    void aReasonIsNeeded() {
        refused(putting(asker, "/" + to(WIDER), Map.of("why", "So")), 400);
        refused(putting(asker, "/" + to(WIDER), Map.of()), 400);
        assertThat(get(visitor, question.id()).lifts()).isEmpty();
    }

    @Test
    void moreThanFiveGroupsAreRefused() {
        question =
                ask(
                        asker,
                        in(
                                "Who has a list of all glass plates?",
                                HERE,
                                "peru",
                                "chile",
                                "bolivia",
                                "ecuador"));
        assertThat(question.yours().may()).doesNotContain("lift");
        refused(putting(asker, "/" + to(WIDER), WHY), 409);
    }

    @Test
    void itStaysInAGroupAtLeast() {
        put(asker, to(WIDER), WHY);
        put(asker, question.id() + "/groups", Map.of("groups", List.of(WIDER)));
        refused(asker.delete().uri(AT + to(WIDER)), 409);
    }

    @Test
    void anAnnouncementReachesNarrowerGroupsOncePerPerson() {
        var announcer = members.organiser("Lift Announcer " + times, WIDER);
        var member = members.member("Lift Twice " + times);
        join(member, HERE);
        join(member, "peru");
        var form = form("The next meeting of the region is in March", WIDER);
        form.put("kind", "announcement");
        question = ask(announcer, form);
        eventually(() -> assertThat(told(member)).hasSize(1));
    }
}
