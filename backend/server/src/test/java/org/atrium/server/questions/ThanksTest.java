package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atrium.server.questions.Threading.BODY;
import static org.atrium.server.questions.Threading.answer;
import static org.atrium.server.questions.Threading.ask;
import static org.atrium.server.questions.Threading.delete;
import static org.atrium.server.questions.Threading.eventually;
import static org.atrium.server.questions.Threading.form;
import static org.atrium.server.questions.Threading.get;
import static org.atrium.server.questions.Threading.notifications;
import static org.atrium.server.questions.Threading.put;
import static org.atrium.server.questions.Threading.putting;
import static org.atrium.server.questions.Threading.refused;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.questions.Confirmation;
import org.atrium.contract.questions.ConfirmedAnswer;
import org.atrium.contract.questions.Question;
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

@ServerTest
class ThanksTest {

    private static final AtomicInteger TIMES = new AtomicInteger();
    private static final String ASKER = "Thanks Asker";
    private static final Map<String, ?> ON_DIGITISATION = Map.of("topics", List.of("digitisation"));

    @Autowired private TestMembers members;

    private String helperName;
    private WebTestClient helper;
    private WebTestClient asker;
    private WebTestClient other;
    private String id;
    private String thanks;

    @BeforeEach
    void anAnsweredQuestion() {
        helperName = "Thanks Helper " + TIMES.incrementAndGet();
        helper = members.member(helperName);
        asker = members.member(ASKER);
        other = members.member("Thanks Onlooker");
        save(profile());
        id = ask(asker, "Which scanner is kind to bindings?").id();
        thanks = thanksFor(answer(helper, id, BODY));
    }

    private String thanksFor(Question thread) {
        return thread.id() + "/answers/" + thread.answers().getLast().id() + "/thanks";
    }

    private static ProfileForm profile() {
        return TestProfiles.saying(
                0,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of("digitisation"),
                List.of(),
                Availability.OPEN,
                null,
                true);
    }

    private void save(ProfileForm form) {
        helper.put().uri("/api/v1/me").bodyValue(form).exchange().expectStatus().isOk();
    }

    private String showing() {
        return thanks + "/" + ASKER + "/showing";
    }

    private static List<Confirmation> on(Question thread) {
        return thread.answers().getFirst().confirmations();
    }

    private List<ConfirmedAnswer> confirmed(WebTestClient reader) {
        return Objects.requireNonNull(
                        reader.get()
                                .uri("/api/v1/people/{name}/confirmations", helperName)
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody(
                                        new ParameterizedTypeReference<Page<ConfirmedAnswer>>() {})
                                .returnResult()
                                .getResponseBody())
                .items();
    }

    @Test
    void staysBetweenTheTwoUntilBothAgree() {
        assertThat(get(asker, id).answers().getFirst().yours().may())
                .contains("thank", "thank.named")
                .doesNotContain("thank.withdraw", "thanks.show");
        var thanked = put(asker, thanks, ON_DIGITISATION);

        assertThat(thanked.answers().getFirst().yours().may())
                .contains("thank.withdraw")
                .doesNotContain("thank");
        assertThat(on(thanked))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.by().username()).isEqualTo(ASKER);
                    assertThat(one.topics()).extracting(Label::id).containsExactly("digitisation");
                    assertThat(one.shown()).isFalse();
                });
        assertThat(on(get(helper, id))).hasSize(1);
        assertThat(on(get(other, id))).isEmpty();
        assertThat(on(get(members.visitor(), id))).isEmpty();
        eventually(() -> assertThat(confirmed(helper)).hasSize(1));
        assertThat(confirmed(other)).isEmpty();
        assertThat(confirmed(asker)).isEmpty();

        put(helper, showing(), Map.of());
        assertThat(on(get(members.visitor(), id))).hasSize(1);
        eventually(() ->
                assertThat(confirmed(members.visitor()))
                        .singleElement()
                        .satisfies(one -> {
                            assertThat(one.question().id()).isEqualTo(id);
                            assertThat(one.confirmation().by().username()).isEqualTo(ASKER);
                        }));

        delete(helper, showing());
        assertThat(on(get(members.visitor(), id))).isEmpty();
        eventually(() -> assertThat(confirmed(members.visitor())).isEmpty());
    }

    @Test
    void isTakenBackWhereItWasShown() {
        put(asker, thanks, ON_DIGITISATION);
        put(helper, showing(), Map.of());
        eventually(() -> assertThat(confirmed(other)).hasSize(1));
        delete(asker, thanks);
        delete(asker, thanks);

        assertThat(on(get(helper, id))).isEmpty();
        eventually(() -> assertThat(confirmed(other)).isEmpty());
        assertThat(get(asker, id).answers().getFirst().yours().may()).contains("thank");
    }

    @Test
    void asksAnewForOtherTopicsAndTellsOnce() {
        put(asker, thanks, Map.of("topics", List.of()));
        assertThat(on(get(helper, id))).isEmpty();
        put(asker, thanks, ON_DIGITISATION);
        put(helper, showing(), Map.of());
        put(asker, thanks, ON_DIGITISATION);
        assertThat(on(get(other, id))).hasSize(1);
        put(asker, thanks, Map.of());
        assertThat(on(get(helper, id))).isEmpty();

        eventually(() -> assertThat(timesTold()).containsExactly(1));
    }

    private List<Integer> timesTold() {
        return notifications(helper).stream()
                .filter(one -> one.kind().equals("answer_helped"))
                .map(one -> one.count())
                .toList();
    }

    @Test
    void refusesWhatIsNotTheirsToSay() {
        refused(putting(asker, "/" + thanks, Map.of("topics", List.of("copyright"))), 400);
        refused(putting(helper, "/" + thanks, ON_DIGITISATION), 403);
        refused(putting(helper, "/" + showing(), Map.of()), 404);
        put(asker, thanks, ON_DIGITISATION);
        refused(putting(asker, "/" + showing(), Map.of()), 403);
        refused(putting(other, "/" + showing(), Map.of()), 403);
        refused(putting(members.visitor(), "/" + showing(), Map.of()), 401);
        assertThat(on(get(other, id))).isEmpty();
    }

    @Test
    void showsNothingWhereWhatTheyHelpWithIsHidden() {
        put(asker, thanks, ON_DIGITISATION);
        put(helper, showing(), Map.of());
        eventually(() -> assertThat(confirmed(members.visitor())).hasSize(1));
        var hidden = TestProfiles.seenBy(profile(), ProfileField.CAN_HELP, FieldVisibility.MEMBERS);
        save(version(hidden, 1));

        assertThat(confirmed(members.visitor())).isEmpty();
        assertThat(confirmed(other)).hasSize(1);
        assertThat(confirmed(helper)).hasSize(1);
    }

    private static ProfileForm version(ProfileForm form, long version) {
        return TestProfiles.seenBy(
                TestProfiles.saying(
                        version,
                        form.roles(),
                        form.affiliations(),
                        form.country(),
                        form.languages(),
                        form.canHelp(),
                        form.wantsToLearn(),
                        form.availability(),
                        form.about(),
                        form.listed()),
                ProfileField.CAN_HELP,
                FieldVisibility.MEMBERS);
    }

    @Test
    void hidesWhoAskedWithoutTheirName() {
        var veiled = members.organiser("Thanks Veiled " + TIMES.get(), "algeria");
        var form = form("Who lends a cradle for large atlases?", "algeria");
        form.put("asMemberOf", "algeria");
        var thread = ask(veiled, form);
        var forHelper = thanksFor(answer(helper, thread.id(), BODY));
        var own = thanksFor(answer(veiled, thread.id(), "I found one in the end, in a shop."));

        refused(putting(veiled, "/" + forHelper, ON_DIGITISATION), 409);
        put(veiled, forHelper, Map.of());
        put(other, own, ON_DIGITISATION);
        refused(putting(veiled, "/" + own + "/Thanks Onlooker/showing", Map.of()), 403);
        assertThat(get(veiled, thread.id()).answers().getLast().yours().may())
                .doesNotContain("thanks.show");
    }

    @Test
    void tellsNobodyOfQuestionsThatTheyDoNotSee() {
        var inside = members.organiser("Thanks Insider " + TIMES.get(), "venezuela");
        members.join(helperName, "venezuela", "member");
        var form = form("Which cupboard keeps the glass plates?", "venezuela");
        form.put("visibility", "members");
        var thread = ask(inside, form);
        var path = thanksFor(answer(members.member(helperName), thread.id(), BODY));
        put(inside, path, ON_DIGITISATION);
        put(
                members.member(helperName),
                path + "/Thanks Insider " + TIMES.get() + "/showing",
                Map.of());

        eventually(() -> assertThat(confirmed(members.member(helperName))).hasSize(1));
        assertThat(confirmed(inside)).hasSize(1);
        assertThat(confirmed(other)).isEmpty();
        assertThat(confirmed(members.visitor())).isEmpty();
    }
}
