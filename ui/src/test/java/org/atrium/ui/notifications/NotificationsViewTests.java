package org.atrium.ui.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import org.atrium.contract.follows.Level;
import org.atrium.ui.ViewTest;
import org.atrium.ui.questions.QuestionView;
import org.junit.jupiter.api.Test;

class NotificationsViewTests extends ViewTest {

    private static final String TITLE = "Who tells whom of what?";

    private String id = "";

    private void asked(String title) {
        id = given.question(me, title, "Somebody may answer this soon.", "en");
    }

    private List<NoticeItem> shown() {
        return find(NoticeItem.class, (Component) getCurrentView()).all();
    }

    private String said() {
        return find(Paragraph.class, (Component) getCurrentView())
                .withClassName("said")
                .single()
                .getText();
    }

    private void undo() {
        var notice = find(Notification.class).last();
        test(find(NativeButton.class, notice).withText(text("undo")).single()).click();
    }

    @Test
    void tellsSeveralAnswersAsOne() {
        asked(TITLE);
        given.notices(id, List.of(given.member("Ada"), given.member("Ben"), given.member("Cyn")));
        open("notifications", NotificationsView.class);

        assertThat(shown()).hasSize(1);
        assertThat(shown().getFirst().getElement().getTextRecursively())
                .contains("3 answers to your question " + TITLE, "Ada", "Ben", "Cyn");
    }

    @Test
    void marksEverythingAsReadAndTakesItBack() {
        asked(TITLE);
        given.notice(id, given.member("Answerer of " + me));
        open("notifications", NotificationsView.class);
        click("notices.read-all");
        await(() -> assertThat(given.unreadOf(me)).isZero());

        await(this::undo);
        await(() -> assertThat(given.unreadOf(me)).isOne());
        await(() -> assertThat(shown().getFirst().hasClassName("notice-unread")).isTrue());
    }

    @Test
    void showsUnreadOnesOnly() {
        asked(TITLE);
        given.notice(id, given.member("Answerer of " + me));
        given.readElsewhere(me);
        open("notifications?show=unread", NotificationsView.class);
        assertThat(shown()).isEmpty();
        assertThat(said()).isEqualTo(text("notices.none.unread"));

        open("notifications", NotificationsView.class);
        assertThat(shown()).hasSize(1);
        assertThat(said()).isEmpty();
    }

    @Test
    void saysThatNothingCameYet() {
        open("notifications", NotificationsView.class);

        assertThat(said()).isEqualTo(text("notices.none.long"));
    }

    @Test
    void showsManyByPages() {
        var other = given.member("Answerer of " + me);
        for (var number = 0; number < 35; number++) {
            asked("Question number " + number + " of many");
            given.notice(id, other);
        }
        open("notifications", NotificationsView.class);
        assertThat(shown()).hasSize(30);
        var more =
                find(Anchor.class, (Component) getCurrentView())
                        .withText(text("notices.more"))
                        .single();

        open(more.getHref().substring(more.getHref().indexOf("notifications")), NotificationsView.class);
        assertThat(shown()).hasSize(5);
    }

    @Test
    void mutesTheCauseAndTakesItBack() {
        asked(TITLE);
        given.notice(id, given.member("Answerer of " + me));
        open("notifications", NotificationsView.class);
        test(find(NativeButton.class, shown().getFirst()).single()).click();
        await(() -> assertThat(given.levelOf(me, "question", id)).isEqualTo(Level.MUTE));

        await(this::undo);
        await(() -> assertThat(given.levelOf(me, "question", id)).isNull());
    }

    @Test
    void comesInAtOnceAndGoesWhenReadElsewhere() {
        asked(TITLE);
        open("notifications", NotificationsView.class);
        given.notice(id, given.member("Answerer of " + me));
        await(() -> assertThat(shown()).hasSize(1));
        assertThat(shown().getFirst().hasClassName("notice-unread")).isTrue();
        given.readElsewhere(me);

        await(() -> assertThat(shown().getFirst().hasClassName("notice-unread")).isFalse());
    }

    @Test
    void readsWithTheQuestionWhatWasToldOfIt() {
        asked(TITLE);
        given.notice(id, given.member("Answerer of " + me));
        open("questions/" + id, QuestionView.class);

        await(() -> assertThat(given.unreadOf(me)).isZero());
    }
}
