package org.atrium.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.router.RouteParameters;
import java.util.Set;
import org.atrium.contract.shared.Label;
import org.atrium.ui.ViewTest;
import org.atrium.ui.people.PersonView;
import org.junit.jupiter.api.Test;

/** Thanks for answers, and where they are shown. */
class ThanksTests extends ViewTest {

    private static final String TITLE = "Which glue holds the spine of a ledger?";
    private static final String BODY = "The ledger is from 1890 and is opened every week.";

    private String openAnswered(String asker, String answerer) {
        var id = given.question(asker, TITLE, BODY, "en");
        given.answer(id, answerer, "Wheat starch paste holds well and can be undone.");
        open("questions/" + id, QuestionView.class);
        return id;
    }

    @Test
    void thanksWithTopicsAndTakesItBack() {
        var other = given.member("Other of " + me);
        openAnswered(me, other);

        click("thank");
        var topics = topicsField();
        assertThat(topics.getHelperText()).isEqualTo(text("thank.topics.hint", other));
        topics.setValue(Set.copyOf(topics.getListDataView().getItems().toList()));
        click("thank.button");

        await(() ->
                assertThat(button("thank.said").getElement().getAttribute("aria-pressed"))
                        .isEqualTo("true"));
        assertThat(html().select(".helped")).isEmpty();

        click("thank.said");
        await(() -> assertThat(button("thank").isEnabled()).isTrue());
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Label> topicsField() {
        return find(CheckboxGroup.class).single();
    }

    @Test
    void showsWhatOthersConfirmHereAndOnTheOwnPage() {
        var other = given.member("Other of " + me);
        var id = openAnswered(other, me);
        given.confirmation(id, other, "photographs");
        open("questions/" + id, QuestionView.class);

        assertThat(html().select(".helped")).isEmpty();
        click("thank.show");

        await(() -> assertThat(html().select(".helped").text()).contains(other));
        click("thank.hide");
        await(() -> assertThat(html().select(".helped")).isEmpty());

        UI.getCurrent().navigate(PersonView.class, new RouteParameters("username", me));
        assertThat(html().select("section[aria-labelledby=helped]").text())
                .contains(other, text("person.helped.kept"));
    }
}
