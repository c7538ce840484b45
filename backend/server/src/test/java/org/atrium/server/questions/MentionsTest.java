package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.atrium.server.questions.Threading.ask;
import static org.atrium.server.questions.Threading.get;
import static org.atrium.server.questions.Threading.posting;
import static org.atrium.server.questions.Threading.put;
import static org.atrium.server.questions.Threading.refused;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.people.Author;
import org.atrium.contract.people.Availability;
import org.atrium.contract.questions.Question;
import org.atrium.contract.shared.Page;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.atrium.server.TestProfiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Members who are named in posts. */
@ServerTest
class MentionsTest {

    @Autowired private TestMembers members;
    @Autowired private Questions questions;
    @Autowired private Mentions mentions;

    private Question asked(String asker, String body) {
        var form = Threading.form("How do you name people here?", "everyone");
        form.put("body", body);
        return ask(members.member(asker), form);
    }

    private String kept(String id) {
        return Objects.requireNonNull(questions.byId(id).block()).body();
    }

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
                .toList();
    }

    private List<String> named(WebTestClient member, String query) {
        var page =
                member.get()
                        .uri("/api/v1/questions/mentionable?" + query)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(new ParameterizedTypeReference<Page<Author>>() {})
                        .returnResult()
                        .getResponseBody();
        return Objects.requireNonNull(page).items().stream().map(Author::username).toList();
    }

    private void listed(String username) {
        var form =
                TestProfiles.saying(
                        0,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        Availability.OPEN,
                        null,
                        true);
        members.member(username)
                .put()
                .uri("/api/v1/me")
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void namesByIdAndShowsTheNameOfToday() {
        var named = members.account("Named Quiet Ledger");
        var question =
                asked("Named Asker", "Perhaps @[named Quiet_Ledger] knows, who did this before.");

        assertThat(kept(question.id()))
                .isEqualTo(
                        "Perhaps @[Named Quiet Ledger](member:%s) knows, who did this before."
                                .formatted(named.id()));
        assertThat(question.body())
                .isEqualTo("Perhaps @[Named Quiet Ledger] knows, who did this before.");
        assertThat(question.html())
                .contains(
                        "<a class=\"mention\" href=\"/people/Named%20Quiet%20Ledger\">@<bdi>Named Quiet Ledger</bdi></a>");
        assertThat(question.excerpt()).startsWith("Perhaps @Named Quiet Ledger knows");
        var renamed = new Author("Loud & <Ledger>", "Loud & <Ledger>", null);
        var html = Mentions.shown(markdown(kept(question.id())), Map.of(named.id(), renamed));
        assertThat(html)
                .contains("href=\"/people/Loud%20%26%20%3CLedger%3E\"")
                .contains("@<bdi>Loud &amp; &lt;Ledger&gt;</bdi>")
                .doesNotContain("Quiet");
        assertThat(Mentions.written(kept(question.id()), Map.of(named.id(), renamed)))
                .contains("@[Loud & <Ledger>] knows");
    }

    private static String markdown(String kept) {
        return new Markdown().html(kept);
    }

    @Test
    void takesAOneWordNameAsItIsTyped() {
        var named = members.account("Namedword");
        var question = asked("Named Asker", "I would like to ask @namedword. Nobody else knows.");

        assertThat(kept(question.id()))
                .isEqualTo(
                        "I would like to ask @[Namedword](member:%s). Nobody else knows."
                                .formatted(named.id()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nobody by the name of @[Never Arrived] is here at all.",
                "Run `npm i @Namedcode/thing` and then see what comes.",
                "Write to somebody@Namedcode.example about all of this.",
                "This is code:\n\n    @[Namedcode] stands in a block\n\nand that is all",
                "[a link with @Namedcode in it](https://example.org/@Namedcode)",
                "Escaped \\@Namedcode is not meant to name anybody here."
            })
    void leavesAloneWhatNamesNobody(String body) {
        members.account("Namedcode");
        var question = asked("Named Asker", body);

        assertThat(kept(question.id())).isEqualTo(body.strip());
        assertThat(question.html()).doesNotContain("class=\"mention\"");
    }

    @Test
    void isSafeWhateverIsWritten() {
        var named = members.account("Named Safe");
        var question =
                asked(
                        "Named Asker",
                        "@[<script>alert(1)</script>] @[x](javascript:alert(1)) @[y](member:%s) @[z](member:0000000000000) <a href=\"/member/%s\" onclick=\"x\">q</a>"
                                .formatted(named.id(), named.id()));

        assertThat(question.html())
                .doesNotContain("<script", "javascript:", "href=\"/member/", "<a href=\"/member")
                .contains("@<bdi>Named Safe</bdi>");
        assertThat(question.body()).contains("@[Named Safe]", "@[z]").doesNotContain("member:");
    }

    @Test
    void refusesToNameTooMany() {
        var names = IntStream.range(0, 11).mapToObj(number -> "Named Crowd " + number).toList();
        names.forEach(members::account);
        var form = Threading.form("How many can be named at once?", "everyone");
        form.put("body", names.stream().map("@[%s]"::formatted).collect(Collectors.joining(" ")));
        var problem = refused(posting(members.member("Named Asker"), "", form), 400);

        assertThat(problem.fields())
                .extracting(field -> field.key())
                .containsExactly("mentions.many");
    }

    @Test
    void tellsThoseWhoAreNamedOnce() {
        var named = members.member("Named Told");
        var asker = members.member("Named Asker");
        var question = asked("Named Asker", "Would @[Named Told] know? Please tell us all.");
        Threading.eventually(() ->
                assertThat(told(named, question.id()))
                        .extracting(Notification::kind, Notification::reason)
                        .containsExactly(tuple("mentioned", "mentioned")));
        var second = members.member("Named Second");
        var edit = Threading.form("How do you name people here?", "everyone");
        edit.put("body", "Would @[Named Told] know, or @[Named Second]? Please tell us all.");
        edit.put("version", question.version());
        put(asker, question.id(), edit);

        Threading.eventually(() -> assertThat(told(second, question.id())).hasSize(1));
        assertThat(told(named, question.id())).hasSize(1);
        assertThat(told(named, question.id()).getFirst().count()).isOne();
    }

    @Test
    void tellsOfAMentionThoughItIsMuted() {
        var named = members.member("Named Muting");
        var question = asked("Named Asker", "Whoever mutes this is told by name only.");
        named.put()
                .uri("/api/v1/me/follows/question/" + question.id())
                .bodyValue(Map.of("level", "mute"))
                .exchange()
                .expectStatus()
                .isOk();
        posting(
                        members.member("Named Other"),
                        "/" + question.id() + "/comments",
                        Map.of("body", "I think @[Named Muting] knows.", "language", "en"))
                .exchange()
                .expectStatus()
                .isCreated();

        Threading.eventually(() -> assertThat(told(named, question.id())).hasSize(1));
        assertThat(get(named, question.id()).comments().getFirst().html())
                .contains("@<bdi>Named Muting</bdi>");
    }

    @Test
    void tellsNobodyWhoMayNotSeeThePost() {
        members.join("Named Insider", "uganda", "member");
        var insider = members.member("Named Insider");
        var outsider = members.member("Named Outsider");
        members.join("Named Host", "uganda", "member");
        var form = Threading.form("Who is named behind the door?", "uganda");
        form.put("visibility", "members");
        form.put("body", "Would @[Named Insider] or @[Named Outsider] know of this?");
        var question = ask(members.member("Named Host"), form);

        Threading.eventually(() -> assertThat(told(insider, question.id())).hasSize(1));
        assertThat(told(outsider, question.id())).isEmpty();
    }

    @Test
    void offersThoseOfTheThreadAndThoseOfTheDirectory() {
        listed("Zephyrine Listed");
        members.account("Zephyrine Hidden");
        var question = asked("Zephyrine Asker", "Those who write here can be named by all.");
        var reader = members.member("Named Reader");

        Threading.eventually(() ->
                assertThat(named(reader, "q=zephy&question=" + question.id()))
                        .containsExactly("Zephyrine Asker", "Zephyrine Listed"));
        assertThat(named(reader, "q=listed")).containsExactly("Zephyrine Listed");
        assertThat(named(reader, "question=" + question.id())).containsExactly("Zephyrine Asker");
        assertThat(named(members.member("Zephyrine Asker"), "q=zephy"))
                .containsExactly("Zephyrine Listed");
    }

    @Test
    void offersOnlyThoseWhoMaySeeTheThread() {
        listed("Yolandine Inside");
        listed("Yolandine Outside");
        members.join("Yolandine Inside", "uganda", "member");
        members.join("Named Host", "uganda", "member");
        var form = Threading.form("Who can be named behind the door?", "uganda");
        form.put("visibility", "members");
        var host = members.member("Named Host");
        var question = ask(host, form);

        Threading.eventually(() ->
                assertThat(named(host, "q=yolan&question=" + question.id()))
                        .containsExactly("Yolandine Inside"));
        members.member("Named Reader")
                .get()
                .uri("/api/v1/questions/mentionable?q=yolan&question=" + question.id())
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void findsWhoWasAdded() {
        var one = members.account("Named One");
        var two = members.account("Named Two");
        var before = Mention.kept("Named One", one.id());
        var after = before + " and " + Mention.kept("Named Two", two.id());

        assertThat(mentions.added(before, after)).isEqualTo(Set.of(two.id()));
        assertThat(mentions.added(after, before)).isEmpty();
    }
}
