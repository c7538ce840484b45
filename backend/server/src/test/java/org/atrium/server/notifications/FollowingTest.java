package org.atrium.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atrium.contract.follows.Follow;
import org.atrium.contract.follows.Level;
import org.atrium.contract.follows.TopicLanguages;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.questions.Question;
import org.atrium.contract.shared.Page;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.atrium.server.TestProfiles;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What members choose to be told about, and what they are told. */
@ServerTest
class FollowingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String FOLLOWS = "/api/v1/me/follows/";

    @Autowired private TestMembers members;

    private static Question ask(WebTestClient asker, Map<String, Object> changes) {
        var form = new HashMap<String, Object>();
        form.put("title", "Quem já digitalizou negativos de vidro?");
        form.put("body", "Temos muitos e gostaríamos de os mostrar a todos.");
        form.put("language", "pt");
        form.put("topics", List.of("maps"));
        form.put("groups", List.of("albania"));
        form.putAll(changes);
        return sent(asker.post().uri("/api/v1/questions").bodyValue(form), Question.class);
    }

    private static void answer(WebTestClient answerer, String question) {
        sent(
                answerer.post()
                        .uri("/api/v1/questions/" + question + "/answers")
                        .bodyValue(Map.of("body", "We did, and it took a year.", "language", "en")),
                Question.class);
    }

    private static <T> T sent(WebTestClient.RequestHeadersSpec<?> request, Class<T> type) {
        return Objects.requireNonNull(
                request.exchange()
                        .expectStatus()
                        .is2xxSuccessful()
                        .expectBody(type)
                        .returnResult()
                        .getResponseBody());
    }

    private static Follow choose(WebTestClient member, String what, Level level) {
        return sent(
                member.put().uri(FOLLOWS + what).bodyValue(Map.of("level", level.value())),
                Follow.class);
    }

    /** Several that are told together count as several. */
    private static List<Notification> told(WebTestClient member, String question) {
        var page =
                member.get()
                        .uri("/api/v1/notifications?limit=100")
                        .exchange()
                        .expectBody(new ParameterizedTypeReference<Page<Notification>>() {})
                        .returnResult()
                        .getResponseBody();
        return Objects.requireNonNull(page).items().stream()
                .filter(notice -> question.equals(notice.question()))
                .flatMap(notice -> Collections.nCopies(notice.count(), notice).stream())
                .toList();
    }

    private static void isTold(WebTestClient member, String question, String... reasons) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(told(member, question))
                                .extracting(Notification::reason)
                                .containsExactly(reasons));
    }

    private static void speaks(WebTestClient member, String... tags) {
        var form =
                TestProfiles.saying(
                        0,
                        List.of(),
                        List.of(),
                        null,
                        Arrays.stream(tags).map(tag -> new SpokenLanguage(tag, "2")).toList(),
                        List.of(),
                        List.of(),
                        Availability.OPEN,
                        null,
                        true);
        member.put().uri("/api/v1/me").bodyValue(form).exchange().expectStatus().isOk();
    }

    @Test
    void tellsOfAPortugueseQuestionOnATopicThatIsFollowedInSpanish() {
        var both = members.member("Follow Both");
        var spanish = members.member("Follow Spanish");
        var any = members.member("Follow Any");
        speaks(both, "es", "pt");
        speaks(spanish, "es");
        speaks(any, "es");
        for (var member : List.of(both, spanish, any)) {
            choose(member, "topic/maps", Level.FIRST);
        }
        var languages =
                sent(
                        any.put()
                                .uri(FOLLOWS + "languages")
                                .bodyValue(new TopicLanguages(true, List.of())),
                        TopicLanguages.class);
        assertThat(languages).isEqualTo(new TopicLanguages(true, List.of("es")));

        var question = ask(members.member("Follow Asker"), Map.of());
        isTold(both, question.id(), "follows_topic");
        isTold(any, question.id(), "follows_topic");
        assertThat(told(spanish, question.id())).isEmpty();
    }

    private WebTestClient joined(String username) {
        var member = members.member(username);
        member.put()
                .uri("/api/v1/groups/uruguay/membership")
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        return member;
    }

    @Test
    void tellsMembersOfNewQuestionsAndWatchersOfEverything() {
        var member = joined("Follow Member");
        var mute = joined("Follow Mute");
        var watcher = members.member("Follow Watcher");
        choose(mute, "group/uruguay", Level.MUTE);
        choose(watcher, "group/uruguay", Level.ALL);
        var asker = members.member("Follow Asker");
        var question = ask(asker, Map.of("groups", List.of("uruguay"), "topics", List.of("iiif")));
        isTold(member, question.id(), "member");
        isTold(watcher, question.id(), "follows_group");
        answer(member, question.id());

        isTold(watcher, question.id(), "follows_group", "follows_group");
        isTold(asker, question.id(), "asked");
        isTold(member, question.id(), "member");
        assertThat(told(mute, question.id())).isEmpty();
    }

    @Test
    void followsAndMutesAQuestion() {
        var asker = members.member("Follow Asker");
        var reader = members.member("Follow Reader");
        var muted = members.member("Follow Muted");
        var question = ask(asker, Map.of());
        var path = "question/" + question.id();
        assertThat(sent(reader.get().uri(FOLLOWS + path), Follow.class).told()).isNull();
        assertThat(sent(asker.get().uri(FOLLOWS + path), Follow.class).told()).isEqualTo(Level.ALL);
        choose(reader, path, Level.FIRST);
        answer(muted, question.id());
        choose(muted, path, Level.MUTE);
        choose(asker, path, Level.MUTE);
        isTold(reader, question.id(), "followed");
        answer(members.member("Follow Third"), question.id());

        isTold(reader, question.id(), "followed", "followed");
        isTold(asker, question.id(), "asked", "asked");
        assertThat(told(muted, question.id())).isEmpty();
    }

    @Test
    void choosesOnceAndForgets() {
        var member = members.member("Follow Fickle");
        var first = choose(member, "topic/maps", Level.ALL);
        assertThat(choose(member, "topic/maps", Level.ALL)).isEqualTo(first);
        assertThat(choose(member, "topic/maps", Level.MUTE).level()).isEqualTo(Level.MUTE);
        var page = follows(member, "topic");
        assertThat(page.total()).isOne();
        var forgotten = sent(member.delete().uri(FOLLOWS + "topic/maps"), Follow.class);
        assertThat(forgotten.level()).isNull();
        assertThat(sent(member.delete().uri(FOLLOWS + "topic/maps"), Follow.class))
                .isEqualTo(forgotten);
        assertThat(follows(member, "topic").total()).isZero();
    }

    private static Page<Follow> follows(WebTestClient member, String kind) {
        return Objects.requireNonNull(
                member.get()
                        .uri("/api/v1/me/follows?kind=" + kind)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(new ParameterizedTypeReference<Page<Follow>>() {})
                        .returnResult()
                        .getResponseBody());
    }

    @Test
    void listsGroupsWithTheLevelThatMembershipBrings() {
        members.join("Follow Lister", "uruguay", "member");
        var member = members.member("Follow Lister");
        choose(member, "group/albania", Level.ALL);

        assertThat(follows(member, "group").items())
                .extracting(Follow::id, Follow::level, Follow::usual)
                .containsExactly(
                        tuple("albania", Level.ALL, null), tuple("uruguay", null, Level.FIRST));
    }

    @Test
    void refusesWhatIsNotThere() {
        var member = members.member("Follow Lost");
        for (var path : List.of("topic/none", "group/none", "question/0000000000000", "page/x")) {
            var status =
                    member.put()
                            .uri(FOLLOWS + path)
                            .bodyValue(Map.of("level", "all"))
                            .exchange()
                            .returnResult(Void.class)
                            .getStatus()
                            .value();
            assertThat(status).as(path).isEqualTo(path.startsWith("page") ? 400 : 404);
        }
        members.visitor()
                .get()
                .uri(FOLLOWS + "topic/maps")
                .exchange()
                .expectStatus()
                .is4xxClientError();
        member.put()
                .uri(FOLLOWS + "topic/maps")
                .bodyValue(Map.of("level", "loud"))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }
}
