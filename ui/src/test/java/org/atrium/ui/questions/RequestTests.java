package org.atrium.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.shared.Label;
import org.atrium.ui.ViewTest;
import org.junit.jupiter.api.Test;

/** People who are asked to help with a question. */
class RequestTests extends ViewTest {

    private static final String TITLE = "Which box is there for glass plates?";
    private static final String BODY = "We have three hundred glass plates without any box.";

    private String own() {
        var id = given.question(me, TITLE, BODY, "en");
        open("questions/" + id, QuestionView.class);
        return id;
    }

    private PersonSummary person(String username) {
        return new PersonSummary(
                username, username, null, null, List.of(), null, List.of(), List.of(), List.of(),
                null, null, List.of());
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private void ask(String username) {
        click("requests.ask");
        find(PersonField.class).single().setValue(person(username));
        click("requests.ask.button");
    }

    @Test
    void asksSomebodyAndTakesItBack() {
        var helper = given.member("Helper of " + me);
        own();

        ask(helper);

        await(() ->
                assertThat(html().select(".asked").text())
                        .contains(helper, text("requests.state.open")));
        assertThat(find(RequestDialog.class).exists()).isFalse();
        clickButton(text("requests.withdraw", helper));
        await(() -> assertThat(html().select(".asked").text()).doesNotContain(helper));
    }

    @Test
    void asksWhoeverStandsBesideTheQuestion() {
        var helper = given.member("Beside " + me);
        given.helps(helper, List.of("photographs"), "en");
        own();

        clickButton(text("requests.ask.one", helper));

        await(() ->
                assertThat(html().select(".asked").text())
                        .contains(helper, text("requests.state.open")));
        assertThat(buttons()).doesNotContain(text("requests.ask.one", helper));
        assertThat(buttons()).contains(text("requests.withdraw", helper));
    }

    @Test
    void saysAtTheFieldThatSomebodyCannotBeAsked() {
        given.member("Busy " + me);
        own();

        click("requests.ask");
        click("requests.ask.button");
        assertThat(find(PersonField.class).single().getErrorMessage())
                .isEqualTo(text("requests.choose"));

        find(PersonField.class).single().setValue(person("Busy " + me));
        click("requests.ask.button");
        await(() ->
                assertThat(find(PersonField.class).single().getErrorMessage())
                        .isEqualTo("This person cannot be asked at present."));
    }

    @Test
    void asksThreeAtATime() {
        var id = own();
        for (var name : List.of("First", "Second", "Third")) {
            given.request(id, me, given.member(name + " helper of " + me));
        }
        open("questions/" + id, QuestionView.class);

        assertThat(button("requests.ask").isEnabled()).isFalse();
        assertThat(paragraphs()).contains(text("requests.full", 3));
    }

    @Test
    void whoeverIsAskedTakesItAndTakesThatBack() {
        var asker = given.member("Asker of " + me);
        var id = given.question(asker, TITLE, BODY, "en");
        given.request(id, asker, me);
        open("questions/" + id, QuestionView.class);
        assertThat(paragraphs()).contains(text("requests.mine.open", asker));

        click("requests.take");
        await(() -> assertThat(paragraphs()).contains(text("requests.mine.taken", asker)));
        assertThat(html().select(".asked").text()).contains(text("requests.state.taken"));

        click("requests.reopen");
        await(() -> assertThat(paragraphs()).contains(text("requests.mine.open", asker)));
    }

    @Test
    @SuppressWarnings("unchecked")
    void isPassedOnToAPersonOrAGroup() {
        var asker = given.member("Asker of " + me);
        var other = given.member("Other of " + me);
        var id = given.question(asker, TITLE, BODY, "en");
        given.request(id, asker, me);
        open("questions/" + id, QuestionView.class);

        click("requests.pass");
        await(() -> assertThat(find(PassDialog.class).exists()).isTrue());
        click("requests.pass.button");
        assertThat(find(PersonField.class).single().getErrorMessage())
                .isEqualTo(text("requests.pass.choose"));
        var groups =
                (ComboBox<Label>)
                        find(ComboBox.class, find(PassDialog.class).single())
                                .withCondition(field -> !(field instanceof PersonField))
                                .single();
        find(PersonField.class).single().setValue(person(other));
        groups.setValue(groups.getListDataView().getItem(0));
        assertThat(find(PersonField.class).single().getValue()).isNull();
        find(PersonField.class).single().setValue(person(other));
        assertThat(groups.getValue()).isNull();
        click("requests.pass.button");

        await(() ->
                assertThat(html().select(".asked").text())
                        .contains(text("requests.state.passed"), other));
        assertThat(paragraphs()).contains(text("requests.mine.passed", asker));
    }

    @Test
    void othersSeeOnlyWhoWillAnswer() {
        var asker = given.member("Asker of " + me);
        var helper = given.member("Helper of " + me);
        var id = given.question(asker, TITLE, BODY, "en");
        given.request(id, asker, helper);

        open("questions/" + id, QuestionView.class);

        assertThat(html().select(".asked")).isEmpty();
        assertThat(buttons()).doesNotContain(text("requests.ask"), text("requests.take"));
    }

    @Test
    void listsWhatIsAskedOfTheMember() {
        var asker = given.member("Asker of " + me);
        var id = given.question(asker, TITLE, BODY, "en");
        open("requests", RequestsView.class);
        assertThat(html().text()).contains(text("requests.none.open"));
        given.request(id, asker, me);

        open("requests", RequestsView.class);
        assertThat(html().text()).contains(TITLE);
        click("requests.decline");
        await(() -> assertThat(buttons()).contains(text("requests.reopen")));

        open("requests?state=declined", RequestsView.class);
        assertThat(html().text()).contains(TITLE);
        open("requests?state=taken", RequestsView.class);
        assertThat(html().text()).contains(text("requests.none.taken"));
    }
}
