package org.atrium.ui.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.atrium.ui.ViewTest;
import org.junit.jupiter.api.Test;

class NotificationsViewTests extends ViewTest {

    private String told(int times) {
        var other = given.member("Answerer of " + me);
        var id = given.question(me, "Who reads the news?", "Somebody answers this now.", "es");
        for (var time = 0; time < times; time++) {
            given.notice(id, other);
        }
        return id;
    }

    private List<NoticeItem> items() {
        return find(NoticeItem.class).all();
    }

    private long unread() {
        return items().stream().filter(item -> item.hasClassName("notice-unread")).count();
    }

    @Test
    void saysWhatWillBeHere() {
        open("notifications", NotificationsView.class);

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains(text("notices.none.long"));
        assertThat(items()).isEmpty();
        assertThat(buttons()).doesNotContain(text("notices.read-all"));
    }

    @Test
    void saysWhoDidWhatAndLeadsThere() {
        var id = told(1);

        open("notifications", NotificationsView.class);

        assertThat(items())
                .singleElement()
                .satisfies(item ->
                        assertThat(item.getElement().getTextRecursively())
                                .contains("Answerer of " + me, "Who reads the news?"));
        assertThat(find(H2.class).all()).extracting(H2::getText).contains(text("notices.today"));
        var thread =
                find(Anchor.class, items().getFirst())
                        .withCondition(link -> link.getHref().startsWith("/questions/" + id))
                        .single();
        assertThat(thread.getElement().getAttribute("lang")).isEqualTo("es");
        assertThat(thread.getElement().getAttribute("dir")).isEqualTo("ltr");
    }

    @Test
    void marksAllAsReadAndTheBellKnows() {
        told(3);
        open("notifications", NotificationsView.class);
        assertThat(unread()).isEqualTo(3);

        test(button(find(NotificationsView.class).single(), "notices.read-all")).click();

        await(() -> assertThat(unread()).isZero());
        assertThat(items()).hasSize(3);
        assertThat(buttons()).doesNotContain(text("notices.read-all"));
        await(() ->
                assertThat(find(Bell.class).single().getElement().getTextRecursively())
                        .contains(text("notices.bell", 0)));
    }

    @Test
    void showsManyByPages() {
        told(40);

        open("notifications", NotificationsView.class);

        assertThat(items()).hasSize(30);
        var more =
                find(Anchor.class)
                        .withCondition(link -> link.getText().equals(text("notices.more")))
                        .single();
        open(more.getHref().substring(1), NotificationsView.class);
        assertThat(items()).hasSize(10);
        assertThat(
                        find(Anchor.class)
                                .withCondition(link -> link.getText().equals(text("notices.more")))
                                .exists())
                .isFalse();
    }

    @Test
    void tellsNobodyElse() {
        var other = given.member("Stranger to " + me);
        var theirs = given.question(other, "Not for you", "This is for somebody else.", "en");
        given.notice(theirs, me);

        open("notifications", NotificationsView.class);

        assertThat(items()).isEmpty();
    }
}
