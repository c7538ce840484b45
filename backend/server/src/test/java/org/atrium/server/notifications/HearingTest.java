package org.atrium.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.contract.follows.Level;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.follows.Choices;
import org.atrium.server.follows.Subject;
import org.atrium.server.people.Interests.Interest;
import org.atrium.server.platform.Fact;
import org.atrium.server.questions.ThreadOutline;
import org.atrium.server.questions.ThreadOutline.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HearingTest {

    private static final Subject QUESTION = Subject.question("T");
    private static final Subject TOPIC = Subject.topic("ocr");
    private static final Subject OTHER_TOPIC = Subject.topic("maps");
    private static final Subject COUNTRY = Subject.group("estonia");
    private static final Subject REGION = Subject.group("europe");
    private static final Cause ANSWERED = new Cause(Reason.ANSWERED, QUESTION);
    private static final Cause ASKED = new Cause(Reason.ASKED, QUESTION);
    private static final ThreadOutline THREAD =
            new ThreadOutline(
                    "T",
                    Kind.QUESTION,
                    "A title",
                    "pt-BR",
                    Visibility.PUBLIC,
                    List.of("estonia"),
                    List.of("ocr", "maps"),
                    List.of(),
                    "asker",
                    Set.of("asker", "answerer"),
                    List.of(),
                    List.of(new Reply("a1", "answerer", List.of())));
    private static final Map<String, Collection<String>> AREAS =
            Map.of("estonia", List.of("estonia", "europe", "everyone"));
    private static final Interest PORTUGUESE = new Interest(List.of(), List.of("es", "pt"));
    private static final Interest SPANISH = new Interest(List.of(), List.of("es"));

    private Set<String> groups = Set.of();
    private Interest interest = Interest.UNKNOWN;
    private boolean anyLanguage;
    private @Nullable Cause natural;

    private static Hearing of(String type) {
        var fact = Fact.of(type, Instant.EPOCH, "actor", "T", null, "public", List.of("estonia"));
        return new Hearing(fact, THREAD, AREAS);
    }

    private Optional<Reason> reason(String type, String member, Map<Subject, Level> chosen) {
        var choices =
                new Choices(
                        member,
                        chosen.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                one -> one.getKey().key(),
                                                one ->
                                                        new Choices.Choice(
                                                                one.getValue(), Instant.EPOCH))),
                        chosen.size(),
                        anyLanguage,
                        List.of());
        return of(type).cause(member, groups, choices, interest, natural).map(Cause::reason);
    }

    private Optional<Reason> reason(String type, Map<Subject, Level> chosen) {
        return reason(type, "somebody", chosen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"QuestionAsked", "AnswerPosted", "AnswerAccepted", "CommentPosted"})
    void tellsOfEverythingThatIsWatched(String type) {
        assertThat(reason(type, Map.of(QUESTION, Level.ALL))).contains(Reason.FOLLOWED);
        assertThat(reason(type, Map.of(TOPIC, Level.ALL))).contains(Reason.FOLLOWS_TOPIC);
        assertThat(reason(type, Map.of(COUNTRY, Level.ALL))).contains(Reason.FOLLOWS_GROUP);
        assertThat(reason(type, Map.of(REGION, Level.ALL))).contains(Reason.FOLLOWS_GROUP);
        assertThat(reason(type, Map.of())).isEmpty();
    }

    @Test
    void tellsOfFirstPostsOnly() {
        assertThat(reason("QuestionAsked", Map.of(TOPIC, Level.FIRST))).isPresent();
        assertThat(reason("AnswerPosted", Map.of(TOPIC, Level.FIRST))).isEmpty();
        assertThat(reason("QuestionAsked", Map.of(REGION, Level.FIRST))).isPresent();
        assertThat(reason("CommentPosted", Map.of(REGION, Level.FIRST))).isEmpty();
        assertThat(reason("AnswerPosted", Map.of(QUESTION, Level.FIRST))).isPresent();
        assertThat(reason("AnswerAccepted", Map.of(QUESTION, Level.FIRST))).isPresent();
        assertThat(reason("CommentPosted", Map.of(QUESTION, Level.FIRST))).isEmpty();
    }

    @Test
    void leavesCommentsOutForWhoeverTakesPartAndWantsAnswersOnly() {
        natural = ANSWERED;
        assertThat(reason("CommentPosted", "answerer", Map.of())).contains(Reason.ANSWERED);
        assertThat(reason("CommentPosted", "answerer", Map.of(QUESTION, Level.FIRST))).isEmpty();
    }

    @Test
    void tellsMembersOfNewQuestionsInTheirGroupAndItsNarrowerGroups() {
        groups = Set.of("europe");
        assertThat(reason("QuestionAsked", Map.of())).contains(Reason.MEMBER);
        assertThat(reason("AnswerPosted", Map.of())).isEmpty();
    }

    @Test
    void keepsThanksBetweenTwoPeople() {
        assertThat(of("AnswerHelped").watched()).isEmpty();
        assertThat(of("AnswerHelped").firstPosts()).isEmpty();
        assertThat(reason("AnswerHelped", Map.of(QUESTION, Level.ALL))).isEmpty();
        assertThat(reason("AnswerHelped", Map.of(TOPIC, Level.ALL, COUNTRY, Level.ALL))).isEmpty();
        natural = ANSWERED;
        assertThat(reason("AnswerHelped", "answerer", Map.of())).contains(Reason.ANSWERED);
        assertThat(reason("AnswerHelped", "answerer", Map.of(QUESTION, Level.MUTE))).isEmpty();
    }

    @Test
    void letsTheNearestGroupDecide() {
        assertThat(reason("QuestionAsked", Map.of(REGION, Level.MUTE, COUNTRY, Level.FIRST)))
                .contains(Reason.FOLLOWS_GROUP);
        assertThat(reason("QuestionAsked", Map.of(REGION, Level.ALL, COUNTRY, Level.MUTE)))
                .isEmpty();
        groups = Set.of("estonia");
        assertThat(reason("QuestionAsked", Map.of(REGION, Level.MUTE))).contains(Reason.MEMBER);
    }

    @Test
    void isSilentAboutWhatIsMutedWhateverElseTells() {
        groups = Set.of("estonia");
        natural = ANSWERED;
        for (var muted : List.of(QUESTION, TOPIC, OTHER_TOPIC, COUNTRY)) {
            for (var type : List.of("QuestionAsked", "AnswerPosted", "CommentPosted")) {
                assertThat(reason(type, Map.of(muted, Level.MUTE))).as(muted.key()).isEmpty();
            }
        }
        assertThat(reason("AnswerPosted", Map.of(QUESTION, Level.ALL, TOPIC, Level.MUTE)))
                .isEmpty();
    }

    @Test
    void tellsAskersOfAnswersThoughTheyMute() {
        natural = ASKED;
        for (var muted : List.of(QUESTION, TOPIC, COUNTRY)) {
            assertThat(reason("AnswerPosted", "asker", Map.of(muted, Level.MUTE)))
                    .contains(Reason.ASKED);
            assertThat(reason("CommentPosted", "asker", Map.of(muted, Level.MUTE))).isEmpty();
        }
    }

    @Test
    void tellsOfTopicsInLanguagesThatAreRead() {
        var follows = Map.of(TOPIC, Level.FIRST);
        interest = PORTUGUESE;
        assertThat(reason("QuestionAsked", follows)).contains(Reason.FOLLOWS_TOPIC);
        interest = SPANISH;
        assertThat(reason("QuestionAsked", follows)).isEmpty();
        anyLanguage = true;
        assertThat(reason("QuestionAsked", follows)).contains(Reason.FOLLOWS_TOPIC);
    }

    @Test
    void tellsOfTopicsInEveryLanguageWhileNoneIsKnown() {
        interest = new Interest(List.of("ocr"), List.of());
        assertThat(reason("QuestionAsked", Map.of(TOPIC, Level.FIRST))).isPresent();
    }

    @Test
    void tellsOfGroupsInEveryLanguage() {
        interest = SPANISH;
        assertThat(reason("QuestionAsked", Map.of(COUNTRY, Level.FIRST))).isPresent();
    }

    @Test
    void looksForWhoeverMayHear() {
        assertThat(of("QuestionAsked").watched())
                .containsExactly(
                        QUESTION, TOPIC, OTHER_TOPIC, COUNTRY, REGION, Subject.group("everyone"));
        assertThat(of("QuestionAsked").firstPosts()).contains(TOPIC, REGION);
        assertThat(of("AnswerPosted").firstPosts()).containsExactly(QUESTION);
        assertThat(of("CommentPosted").firstPosts()).isEmpty();
    }
}
