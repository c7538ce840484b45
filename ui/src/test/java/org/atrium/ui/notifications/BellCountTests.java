package org.atrium.ui.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import org.atrium.ui.ViewTest;
import org.atrium.ui.questions.QuestionsView;
import org.junit.jupiter.api.Test;

class BellCountTests extends ViewTest {

    private String id = "";
    private String other = "";

    private void askAndOpen() {
        other = given.member("Answerer of " + me);
        id = given.question(me, "Who rings the bell?", "Somebody may answer this soon.", "en");
        navigate(QuestionsView.class);
    }

    private Span count() {
        return find(Span.class, find(Bell.class).single()).withClassName("unread").single();
    }

    private boolean counts() {
        return find(Span.class, find(Bell.class).single()).withClassName("unread").exists();
    }

    private String spoken() {
        return find(Span.class, find(Bell.class).single())
                .withClassName("visually-hidden")
                .first()
                .getText();
    }

    @Test
    void isQuietWhenNothingIsUnread() {
        askAndOpen();

        await(() -> assertThat(spoken()).isEqualTo(text("notices.bell", 0)));
        assertThat(counts()).isFalse();
    }

    @Test
    void countsAtOnceWhatHappens() {
        askAndOpen();
        given.notice(id, other);
        await(() -> assertThat(count().getText()).isEqualTo("1"));
        given.notice(id, other);

        await(() -> assertThat(count().getText()).isEqualTo("2"));
        assertThat(spoken()).isEqualTo(text("notices.bell", 2));
    }

    @Test
    void countsWhatHappenedBefore() {
        other = given.member("Answerer of " + me);
        id = given.question(me, "Who rang the bell?", "Somebody answered this before.", "en");
        given.notice(id, other);
        navigate(QuestionsView.class);

        await(() -> assertThat(count().getText()).isEqualTo("1"));
    }

    @Test
    void tellsNobodyElse() {
        askAndOpen();
        var theirs = given.question(other, "Not for you", "This is for somebody else only.", "en");
        given.notice(theirs, me);
        given.notice(id, other);

        await(() -> assertThat(count().getText()).isEqualTo("1"));
    }
}
