package org.atrium.ui.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import org.atrium.contract.follows.Level;
import org.atrium.ui.ViewTest;
import org.atrium.ui.questions.QuestionView;
import org.junit.jupiter.api.Test;

class NoticeActsTests extends ViewTest {

    private static final String TITLE = "Who tells whom of what?";

    private String id = "";

    private void asked(String title) {
        id = given.question(me, title, "Somebody may answer this soon.", "en");
    }

    private List<NoticeItem> items() {
        return find(NoticeItem.class, (Component) getCurrentView()).all();
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

        assertThat(items()).hasSize(1);
        assertThat(items().getFirst().getElement().getTextRecursively())
                .contains("3 answers to your question " + TITLE, "Ada", "Ben", "Cyn");
    }

    @Test
    void marksEverythingAsReadAndTakesItBack() {
        asked(TITLE);
        given.notice(id, given.member("Answerer of " + me));
        var view = open("notifications", NotificationsView.class);
        test(button(view, "notices.read-all")).click();
        await(() -> assertThat(given.unreadOf(me)).isZero());

        await(this::undo);
        await(() -> assertThat(given.unreadOf(me)).isOne());
        await(() -> assertThat(items().getFirst().hasClassName("notice-unread")).isTrue());
    }

    @Test
    void showsUnreadOnesOnly() {
        asked(TITLE);
        given.notice(id, given.member("Answerer of " + me));
        given.readElsewhere(me);
        open("notifications?show=unread", NotificationsView.class);
        assertThat(items()).isEmpty();
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains(text("notices.none.unread"));

        open("notifications", NotificationsView.class);
        assertThat(items()).hasSize(1);
    }

    @Test
    void mutesTheCauseAndTakesItBack() {
        asked(TITLE);
        given.notice(id, given.member("Answerer of " + me));
        open("notifications", NotificationsView.class);
        test(find(NativeButton.class, items().getFirst()).single()).click();
        await(() -> assertThat(given.levelOf(me, "question", id)).isEqualTo(Level.MUTE));

        await(this::undo);
        await(() -> assertThat(given.levelOf(me, "question", id)).isNull());
    }

    @Test
    void comesInAtOnceAndGoesWhenReadElsewhere() {
        asked(TITLE);
        open("notifications", NotificationsView.class);
        given.notice(id, given.member("Answerer of " + me));
        await(() -> assertThat(items()).hasSize(1));
        assertThat(items().getFirst().hasClassName("notice-unread")).isTrue();
        given.readElsewhere(me);

        await(() -> assertThat(items().getFirst().hasClassName("notice-unread")).isFalse());
    }

    @Test
    void readsWithTheQuestionWhatWasToldOfIt() {
        asked(TITLE);
        given.notice(id, given.member("Answerer of " + me));
        open("questions/" + id, QuestionView.class);

        await(() -> assertThat(given.unreadOf(me)).isZero());
    }
}
