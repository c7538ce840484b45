package org.atrium.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atrium.contract.people.AskingLimits;
import org.atrium.contract.people.HelpWay;
import org.atrium.contract.shared.Label;
import org.atrium.ui.ViewTest;
import org.junit.jupiter.api.Test;

/** Members ask others to mentor them. */
class MentoringTests extends ViewTest {

    private static final String NOTE = "I want to learn how maps get coordinates.";

    private String mentor(String name) {
        var mentor = given.member(name + " of " + me);
        given.profile(
                mentor,
                Profiles.in(
                        null,
                        List.of(),
                        List.of("digitisation"),
                        List.of(HelpWay.MENTOR),
                        AskingLimits.NONE,
                        Map.of()));
        return mentor;
    }

    private void openPageOf(String username) {
        open("people/" + username + "?mentor", PersonView.class);
    }

    /** Off the page that asks, on the list of what was asked. */
    private MentoringList list() {
        UI.getCurrent().navigate("requests");
        return find(MentoringList.class).single();
    }

    private List<String> lines() {
        return find(Anchor.class, find(MentoringList.class).single()).all().stream()
                .map(Anchor::getText)
                .toList();
    }

    private static String isolated(String name) {
        return "\u2068" + name + "\u2069";
    }

    @Test
    @SuppressWarnings("unchecked")
    void asksWithTopicsAndANoteAndTakesItBack() {
        var mentor = mentor("Mentor");
        open("people/" + mentor, PersonView.class);
        assertThat(html().select("a[href$=?mentor]").text()).isEqualTo(text("mentoring.ask"));

        openPageOf(mentor);
        find(TextArea.class).single().setValue("Hi");
        click("mentoring.button.ask");
        await(() ->
                assertThat(find(TextArea.class).single().getErrorMessage())
                        .isEqualTo("Please say more."));
        CheckboxGroup<Label> topics = find(CheckboxGroup.class).single();
        topics.setValue(Set.copyOf(topics.getListDataView().getItems().toList()));
        find(TextArea.class).single().setValue(NOTE);
        click("mentoring.button.ask");

        await(() -> assertThat(find(MentoringDialog.class).exists()).isFalse());
        assertThat(list().isVisible()).isTrue();
        assertThat(lines()).containsExactly(text("mentoring.mine.asked", isolated(mentor)));
        click("mentoring.act.withdraw");
        test(find(ConfirmDialog.class).single()).confirm();
        await(() ->
                assertThat(lines())
                        .containsExactly(text("mentoring.mine.withdrawn", isolated(mentor))));
    }

    @Test
    void saysAtTheFieldThatSomebodyCannotBeAsked() {
        openPageOf(mentor("Busy"));
        find(TextArea.class).single().setValue(NOTE);
        click("mentoring.button.ask");
        await(() ->
                assertThat(find(TextArea.class).single().getErrorMessage())
                        .isEqualTo("Not at present."));
    }

    @Test
    void leadsNobodyToAskWhoCannotBeAsked() {
        var other = given.member("Other of " + me);
        given.profile(other, Profiles.full(Map.of()));
        openPageOf(other);
        assertThat(html().select("a[href$=?mentor]")).isEmpty();
        assertThat(find(MentoringDialog.class).exists()).isFalse();
    }

    @Test
    void whoeverIsAskedSaysYesAndEndsIt() {
        var learner = given.member("Learner of " + me);
        given.mentoring(me, learner, NOTE);
        assertThat(list().isVisible()).isTrue();
        assertThat(lines()).containsExactly(text("mentoring.received.asked", isolated(learner)));

        click("mentoring.take");
        find(TextArea.class).single().setValue("Gladly: write to my talk page first.");
        click("mentoring.button.take");
        await(() ->
                assertThat(lines())
                        .containsExactly(text("mentoring.received.taken", isolated(learner))));
        click("mentoring.act.end");
        test(find(ConfirmDialog.class).single()).confirm();
        await(() ->
                assertThat(lines())
                        .containsExactly(text("mentoring.received.ended", isolated(learner))));
    }

    @Test
    void showsNothingWhereThereIsNothing() {
        assertThat(find(MentoringList.class).exists()).isFalse();
        UI.getCurrent().navigate("requests");
        assertThat(find(MentoringList.class).exists()).isFalse();
    }
}
