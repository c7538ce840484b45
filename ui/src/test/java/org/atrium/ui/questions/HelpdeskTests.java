package org.atrium.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import org.atrium.ui.ViewTest;
import org.junit.jupiter.api.Test;

/** Questions that nobody answered on their way. */
class HelpdeskTests extends ViewTest {

    private static final String TITLE = "Who has lent a herbarium to a scanning firm?";
    private static final String BODY = "Twelve hundred sheets, some of them from 1790.";

    @Test
    void handsOutADossierAndHearsThatItWasSent() {
        var id = given.question(me, TITLE, BODY, "en");
        var helper = given.member("Helper of " + me);
        given.request(id, me, helper);
        given.atHelpdesk(id);
        open("questions/" + id, QuestionView.class);

        assertThat(html().select(".asked").text()).contains(text("route.done.helpdesk"));
        click("dossier.send");
        assertThat(find(TextArea.class).withCaption(text("dossier.label")).single().getValue())
                .contains(TITLE, "/questions/" + id, BODY, helper, text("route.done.organisers"))
                .contains(text("route.nobody.experts"));
        click("dossier.sent");

        await(() -> assertThat(html().select(".asked").text()).contains(text("route.sent"), me));
        click("dossier.not-sent");
        await(() -> assertThat(html().select(".asked").text()).doesNotContain(text("route.sent")));
    }

    @Test
    void listsWhatWaitsAndWhatWasSent() {
        var id = given.question(me, TITLE + " " + me, BODY, "en");
        given.atHelpdesk(id);
        UI.getCurrent().navigate("helpdesk");
        assertThat(html().text()).contains(TITLE + " " + me);

        UI.getCurrent().navigate(HelpdeskView.class);
        open("helpdesk?state=sent", HelpdeskView.class);
        assertThat(html().text()).doesNotContain(TITLE + " " + me);
    }
}
