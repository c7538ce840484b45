package org.atrium.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import org.atrium.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was written before can be read, compared and brought back. */
class HistoryViewTests extends ViewTest {

    private static final String TITLE = "Which box keeps glass plates?";
    private static final String BODY = "We have three hundred glass plates without any box.";
    private static final String LATER = "We have four hundred glass plates without any box.";

    private String other = "";

    @BeforeEach
    void somebodyElse() {
        other = given.member("Somebody besides " + me);
    }

    private String changed(String asker) {
        var id = given.question(asker, TITLE, BODY, "en");
        given.changed(id, LATER);
        return id;
    }

    @Test
    void leadsFromAChangedTextToItsHistory() {
        var id = changed(other);
        open("questions/" + id, QuestionView.class);
        assertThat(html().select("a[href=/history/" + id + "]").text())
                .isEqualTo(text("history.versions", 2));
    }

    @Test
    void saysNothingOfHistoryWhereNothingWasChanged() {
        var id = given.question(other, TITLE, BODY, "en");
        open("questions/" + id, QuestionView.class);
        assertThat(html().select("a[href^=/history]")).isEmpty();
    }

    @Test
    void showsTheLastChangeInWordsAndShape() {
        open("history/" + changed(other), HistoryView.class);
        assertThat(html().select(".difference-text ins").text())
                .isEqualTo(text("difference.added") + " " + LATER);
        assertThat(html().select(".difference-text del").text())
                .isEqualTo(text("difference.removed") + " " + BODY);
        assertThat(buttons()).doesNotContain(text("history.restore"));
    }

    @Test
    void readsAnEarlierVersion() {
        open("history/" + changed(other) + "?text=1", HistoryView.class);
        assertThat(html().select(".looked .prose").text()).isEqualTo(BODY);
    }

    @Test
    void bringsAVersionBackAndUndoesIt() {
        var id = changed(me);
        open("history/" + id, HistoryView.class);
        click("history.restore");
        await(() -> assertThat(html().select(".difference-text ins").text()).endsWith(BODY));
        click("undo");
        await(() -> assertThat(html().select(".difference-text ins").text()).endsWith(LATER));
        assertThat(find(NativeButton.class).withText(text("history.restore")).all()).hasSize(3);
    }

    @Test
    void sendsTheReasonWithTheChange() {
        var id = given.question(me, TITLE, BODY, "en");
        open("questions/" + id, QuestionView.class);
        click("edit");
        var form = find(QuestionEdit.class).single();
        test(find(TextArea.class, form).single()).setValue(LATER);
        test(find(ReasonField.class, form).single()).setValue("Counted again");
        click("edit.save");
        await(() -> assertThat(find(QuestionEdit.class).exists()).isFalse());
        assertThat(given.lastReason(id)).isEqualTo("Counted again");
    }

    @Test
    void showsWhatTwoWroteAtOnceAndLetsOneBringBothTogether() {
        var id = given.question(me, TITLE, BODY, "en");
        open("questions/" + id, QuestionView.class);
        click("edit");
        var form = find(QuestionEdit.class).single();
        var body = find(TextArea.class, form).first();
        test(body).setValue("We have three hundred glass plates in a wet cellar.");
        given.changed(id, LATER);
        click("edit.save");
        await(() -> assertThat(find(Conflict.class).exists()).isTrue());
        assertThat(find(Pre.class, find(Conflict.class).single()).single().getText())
                .contains(LATER);
        assertThat(html().select(".difference-text ins").text()).contains("wet cellar");
        click("conflict.merge");
        assertThat(given.bodyOf(id)).isEqualTo(LATER);
        test(body).setValue("We have four hundred glass plates in a wet cellar.");
        click("edit.save");
        await(() -> assertThat(find(QuestionEdit.class).exists()).isFalse());
        assertThat(given.bodyOf(id))
                .isEqualTo("We have four hundred glass plates in a wet cellar.");
    }
}
