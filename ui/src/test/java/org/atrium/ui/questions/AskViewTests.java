package org.atrium.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.atrium.contract.drafts.DraftText;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.questions.Basis;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.Visibility;
import org.atrium.contract.shared.Label;
import org.atrium.ui.ViewTest;
import org.atrium.ui.people.TopicsField;
import org.junit.jupiter.api.Test;

class AskViewTests extends ViewTest {

    private static final String TITLE = "How do we photograph large maps?";
    private static final String BODY = "We have many maps that are larger than our table.";

    private TextField title() {
        return findInView(TextField.class).single();
    }

    private TextArea body() {
        return findInView(TextArea.class).single();
    }

    private void write(String title, String body) {
        test(title()).setValue(title);
        test(body()).setValue(body);
    }

    private void chooseTopicAndGroup() {
        find(TopicsField.class).single().setValue(Set.of(new Label("photographs", "Photographs")));
        find(GroupsField.class).single().setValue(Set.of(new GroupRef("everyone", "Everyone")));
    }

    @Test
    void saysAtEachFieldWhatIsWrongAndKeepsWhatWasTyped() {
        navigate(AskView.class);
        write("Short", "Too short");
        click("ask.button");

        await(() -> assertThat(title().isInvalid()).isTrue());
        assertThat(title().getErrorMessage()).isEqualTo("Between 10 and 150 characters, please.");
        assertThat(body().isInvalid()).isTrue();
        assertThat(find(TopicsField.class).single().getErrorMessage())
                .isEqualTo("One to five topics, please.");
        assertThat(find(GroupsField.class).single().isInvalid()).isTrue();
        assertThat(title().getValue()).isEqualTo("Short");
        assertThat(body().getValue()).isEqualTo("Too short");
        assertThat(button("ask.button").isEnabled()).isTrue();
        assertThat(given.questionsBy(me)).isEmpty();
    }

    @Test
    void leadsToTheQuestionThatWasAsked() {
        navigate(AskView.class);
        write(TITLE, BODY);
        chooseTopicAndGroup();
        click("ask.button");

        await(() -> assertThat(getCurrentView()).isInstanceOf(QuestionView.class));
        assertThat(given.questionsBy(me)).hasSize(1);
        assertThat(html().select("h1").text()).isEqualTo(TITLE);
    }

    @Test
    void asksOnceTheFieldsAreMended() {
        navigate(AskView.class);
        write("Short", BODY);
        chooseTopicAndGroup();
        click("ask.button");
        await(() -> assertThat(title().isInvalid()).isTrue());
        write(TITLE, BODY);
        click("ask.button");

        await(() -> assertThat(getCurrentView()).isInstanceOf(QuestionView.class));
        assertThat(given.questionsBy(me)).hasSize(1);
    }

    @Test
    void sendsOnlyOnceWhateverIsClicked() {
        navigate(AskView.class);
        write(TITLE, BODY);
        chooseTopicAndGroup();
        var ask = button("ask.button");
        test(ask).click();

        assertThat(ask.isEnabled()).isFalse();
        await(() -> assertThat(getCurrentView()).isInstanceOf(QuestionView.class));
        assertThat(given.questionsBy(me)).hasSize(1);
    }

    @Test
    void beginsWithWhatTheAddressSays() {
        open("ask?title=Where%20to%3F%20%3Cb%3E&group=everyone", AskView.class);

        assertThat(title().getValue()).isEqualTo("Where to? <b>");
        assertThat(find(GroupsField.class).single().getValue())
                .extracting(GroupRef::slug)
                .isEqualTo(List.of("everyone"));
    }

    @Test
    void showsQuestionsLikeTheOneThatIsTyped() {
        var other = given.member("Cartographer");
        given.question(other, "Zeppelin photographs of maps", "Do we have some of these?", "en");
        navigate(AskView.class);
        test(title()).setValue("Zeppelin photographs");

        await(() ->
                assertThat(html().select("a[target=_blank]").eachText())
                        .contains("Zeppelin photographs of maps"));
    }

    @Test
    void offersAnnouncingToOrganisersAndSendsWhatWasChosen() {
        navigate(AskView.class);
        assertThat(find(KindField.class).single().getListDataView().getItems())
                .containsExactly(Kind.QUESTION, Kind.DISCUSSION);
        given.joined(me, "everyone", "organiser");
        open("ask?draft=another", AskView.class);
        var kind = find(KindField.class).single();
        assertThat(kind.getListDataView().getItems()).contains(Kind.ANNOUNCEMENT);
        kind.setValue(Kind.DISCUSSION);
        write(TITLE, BODY);
        chooseTopicAndGroup();
        click("ask.button");

        await(() -> assertThat(getCurrentView()).isInstanceOf(QuestionView.class));
        assertThat(html().select("header").text()).contains(text("kind.discussion"));
    }

    @Test
    void asksTheMembersWhereTheGroupIsPrivate() {
        given.privateGroup("private-to-ask", "Private to ask");
        given.joined(me, "private-to-ask", "member");
        open("ask?group=private-to-ask", AskView.class);
        var visibility = find(VisibilityField.class).single();
        await(() -> assertThat(visibility.getValue()).isEqualTo(Visibility.MEMBERS));
        assertThat(visibility.getHelperText()).isEqualTo(text("audience.private"));
        write(TITLE, BODY);
        find(TopicsField.class).single().setValue(Set.of(new Label("photographs", "Photographs")));
        click("ask.button");

        await(() -> assertThat(getCurrentView()).isInstanceOf(QuestionView.class));
        assertThat(given.visibilityOf(given.questionsBy(me).getFirst()))
                .isEqualTo(Visibility.MEMBERS);
    }

    @Test
    void asksEverybodyAgainWhereNoGroupIsPrivateAnyMore() {
        given.privateGroup("private-by-mistake", "Private by mistake");
        given.joined(me, "private-by-mistake", "member");
        open("ask?group=private-by-mistake", AskView.class);
        var visibility = find(VisibilityField.class).single();
        await(() -> assertThat(visibility.getValue()).isEqualTo(Visibility.MEMBERS));
        chooseTopicAndGroup();

        await(() -> assertThat(visibility.getValue()).isEqualTo(Visibility.PUBLIC));
        assertThat(visibility.getHelperText()).isNullOrEmpty();
        visibility.setValue(Visibility.CONFIDENTIAL);
        find(GroupsField.class).single().choose("private-by-mistake");
        await(() -> assertThat(visibility.getHelperText()).isEqualTo(text("audience.private")));
        assertThat(visibility.getValue()).isEqualTo(Visibility.CONFIDENTIAL);
    }

    @Test
    void namesExpertsWhereItIsAskedInConfidence() {
        var expert = given.member("Careful Expert");
        navigate(AskView.class);
        write(TITLE, BODY);
        chooseTopicAndGroup();
        var experts = find(ExpertsField.class).all();
        assertThat(experts).as("they are offered in confidence only").isEmpty();
        find(VisibilityField.class).single().setValue(Visibility.CONFIDENTIAL);
        find(ExpertsField.class).single().choose(List.of(expert));
        click("ask.button");

        await(() -> assertThat(getCurrentView()).isInstanceOf(QuestionView.class));
        assertThat(html().select(".why a").eachText()).containsExactly(expert);
    }

    @Test
    void closesWithThanksWhenAnAnswerWillDo() {
        var other = given.member("Cartographer");
        var question = given.question(other, "Zeppelin negatives of harbours", BODY, "en");
        var answer = given.answer(question, other, "Lay them on a light table.");
        given.drafted(me, "question/new", draft("Zeppelin negatives", BODY));
        navigate(AskView.class);
        await(() -> assertThat(html().select("details").text()).contains("on a light table"));
        click("ask.answers");
        click("thanks.cancel");
        assertThat(given.thanked(me, answer)).isFalse();

        click("ask.answers");
        click("thanks.button");
        await(() -> assertThat(getCurrentView()).isInstanceOf(QuestionView.class));
        assertThat(given.thanked(me, answer)).isTrue();
        assertThat(notices()).contains(text("thanks.done", other));
        await(() -> assertThat(given.draftsOf(me)).isEmpty());
    }

    @Test
    void offersNoThanksForOnesOwnAnswer() {
        var question = given.question(given.member("Cartographer"), "Airship prints", BODY, "en");
        given.answer(question, me, "I wrote that one.");
        navigate(AskView.class);
        test(title()).setValue("Airship prints of maps");

        await(() -> assertThat(html().select("details").text()).contains("I wrote that one"));
        assertThat(buttons()).doesNotContain(text("ask.answers"));
    }

    @Test
    void asksAsAMemberOfAChosenGroupOfTheirOwn() {
        given.joined(me, "everyone", "member");
        navigate(AskView.class);
        write(TITLE, BODY);
        assertThat(find(BylineField.class).all()).as("no group is chosen").isEmpty();
        chooseTopicAndGroup();
        find(BylineField.class).single().choose("everyone");
        click("ask.button");

        await(() -> assertThat(getCurrentView()).isInstanceOf(QuestionView.class));
        assertThat(html().select(".author").text()).contains("A member of").doesNotContain(me);
        assertThat(html().select(".author a.author-name")).isEmpty();
    }

    @Test
    void saysWhoseLawItIsAboutAndWhatAnAnswerRestsOn() {
        navigate(AskView.class);
        write(TITLE, BODY);
        chooseTopicAndGroup();
        find(LawField.class).single().choose("TN");
        click("ask.button");

        await(() -> assertThat(getCurrentView()).isInstanceOf(QuestionView.class));
        assertThat(html().select(".jurisdiction").text()).isEqualTo("About the law of Tunisia");
        assertThat(html().text()).contains("Members are not lawyers");
        test(find(TextArea.class, find(AnswerBox.class).single()).single()).setValue(BODY);
        find(BasisField.class).single().choose(Basis.PRACTICE);
        click("answer.post");
        await(() ->
                assertThat(html().select(".jurisdiction").eachText())
                        .containsExactly("About the law of Tunisia", "Rests on practice"));
    }

    @Test
    void whatIsNotAboutLawAsksForNoBasis() {
        navigate(AskView.class);
        write(TITLE, BODY);
        chooseTopicAndGroup();
        click("ask.button");

        await(() -> assertThat(getCurrentView()).isInstanceOf(QuestionView.class));
        assertThat(html().select(".jurisdiction")).isEmpty();
        assertThat(find(BasisField.class).all()).isEmpty();
    }

    private static DraftText draft(String title, String body) {
        return new DraftText(
                title, body, "en", null, null, null, List.of(), List.of(), null, List.of(), null,
                null);
    }

    @Test
    void savesADraftWhileItIsTyped() {
        navigate(AskView.class);
        write("How do we", "");

        await(() ->
                assertThat(given.draftsOf(me))
                        .hasEntrySatisfying(
                                "question/new",
                                saved -> assertThat(saved.title()).isEqualTo("How do we")));
        write(TITLE, BODY);
        await(() ->
                assertThat(given.draftsOf(me))
                        .hasEntrySatisfying(
                                "question/new", saved -> assertThat(saved.body()).isEqualTo(BODY)));
    }

    @Test
    void goesOnWithTheDraftOfAnotherDay() {
        given.drafted(me, "question/new", draft(TITLE, BODY));
        navigate(AskView.class);

        await(() -> assertThat(title().getValue()).isEqualTo(TITLE));
        assertThat(body().getValue()).isEqualTo(BODY);
    }

    @Test
    void showsBothWhenTwoDevicesWrite() {
        navigate(AskView.class);
        write("Written here", "");
        await(() -> assertThat(given.draftsOf(me)).containsKey("question/new"));
        given.drafted(me, "question/new", draft("Written there", "And more"));
        write("Written here and", "");

        await(() -> assertThat(buttons()).contains(text("draft.conflict.take")));
        assertThat(title().getValue()).isEqualTo("Written here and");
        click("draft.conflict.take");
        assertThat(title().getValue()).isEqualTo("Written there");
        assertThat(body().getValue()).isEqualTo("And more");
    }

    @Test
    void forgetsTheDraftOfWhatWasAsked() {
        given.drafted(me, "question/new", draft(TITLE, BODY));
        navigate(AskView.class);
        await(() -> assertThat(title().getValue()).isEqualTo(TITLE));
        chooseTopicAndGroup();
        click("ask.button");

        await(() -> assertThat(getCurrentView()).isInstanceOf(QuestionView.class));
        await(() -> assertThat(given.draftsOf(me)).isEmpty());
    }

    @Test
    void discardsAnotherDraftAndTakesThatBack() {
        given.drafted(me, "question/later", draft("Something for later", BODY));
        navigate(AskView.class);
        await(() -> assertThat(html().text()).contains("Something for later"));
        click("drafts.discard");
        await(() -> assertThat(given.draftsOf(me)).isEmpty());
        await(() -> assertThat(buttons()).contains(text("undo")));
        click("undo");

        await(() -> assertThat(given.draftsOf(me)).containsKey("question/later"));
    }

    @Test
    void losesNothingWhenItIsRefused() {
        given.blocked(me);
        navigate(AskView.class);
        write(TITLE, BODY);
        chooseTopicAndGroup();
        click("ask.button");

        await(() ->
                assertThat(notices()).anyMatch(notice -> notice.contains("blocked on Wikimedia")));
        assertThat(title().getValue()).isEqualTo(TITLE);
        assertThat(body().getValue()).isEqualTo(BODY);
    }
}
