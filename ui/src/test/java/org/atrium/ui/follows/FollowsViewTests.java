package org.atrium.ui.follows;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import org.atrium.contract.follows.Level;
import org.atrium.ui.ViewTest;
import org.atrium.ui.groups.GroupView;
import org.atrium.ui.questions.QuestionView;
import org.junit.jupiter.api.Test;

class FollowsViewTests extends ViewTest {

    private FollowButton followButton() {
        return find(FollowButton.class).first();
    }

    private String state() {
        return followButton()
                .getChildren()
                .filter(NativeButton.class::isInstance)
                .map(button -> ((NativeButton) button).getText())
                .findFirst()
                .orElse("");
    }

    private void choose(String key) {
        var name = text(key);
        var choice =
                find(ListItem.class, followButton()).all().stream()
                        .flatMap(item -> item.getChildren())
                        .map(NativeButton.class::cast)
                        .filter(one -> one.getElement().getTextRecursively().startsWith(name))
                        .findFirst()
                        .orElseThrow();
        test(choice).click();
    }

    private void undo() {
        var notice = find(Notification.class).last();
        test(find(NativeButton.class, notice).withText(text("undo")).single()).click();
    }

    @Test
    void followsAQuestionAtALevelAndTakesItBack() {
        var other = given.member("Asker for " + me);
        var id = given.question(other, "Who follows this?", "Somebody may follow this.", "en");
        open("questions/" + id, QuestionView.class);
        await(() -> assertThat(state()).isEqualTo(text("follow")));

        choose("follow.choose.first.question");
        await(() -> assertThat(state()).isEqualTo(text("follow.first.question")));
        assertThat(given.levelOf(me, "question", id)).isEqualTo(Level.FIRST);

        choose("follow.choose.mute");
        await(() -> assertThat(state()).isEqualTo(text("follow.mute")));
        undo();
        await(() -> assertThat(state()).isEqualTo(text("follow.first.question")));
        assertThat(given.levelOf(me, "question", id)).isEqualTo(Level.FIRST);
    }

    @Test
    void saysOfAGroupWhatMembersAreTold() {
        given.joined(me, "everyone", "member");
        open("groups/everyone", GroupView.class);

        await(() -> assertThat(state()).isEqualTo(text("follow.first")));
        choose("follow.choose.mute");
        await(() -> assertThat(given.levelOf(me, "group", "everyone")).isEqualTo(Level.MUTE));
    }

    @Test
    void listsEverythingOnOnePage() {
        var id = given.question(me, "Shown on one page?", "All choices are on one page.", "en");
        given.joined(me, "everyone", "member");
        open("questions/" + id, QuestionView.class);
        await(() -> assertThat(state()).isEqualTo(text("following")));
        choose("follow.choose.mute");
        await(() -> assertThat(state()).isEqualTo(text("follow.mute")));

        open("follows", FollowsView.class);
        var rows =
                find(ListItem.class).withClassName("follow-row").all().stream()
                        .map(row -> row.getElement().getTextRecursively())
                        .toList();
        assertThat(rows)
                .satisfiesExactlyInAnyOrder(
                        row ->
                                assertThat(row)
                                        .contains(given.nameOf("everyone"), text("follow.first")),
                        row -> assertThat(row).contains("Shown on one page?", text("follow.mute")));
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains(text("follows.none.topic"));
    }

    @Test
    void showsWhatAnotherWindowChose() {
        var id = given.question(me, "Open in two windows?", "One window mutes this one.", "en");
        open("questions/" + id, QuestionView.class);
        await(() -> assertThat(state()).isEqualTo(text("following")));
        given.chosen(me, "question", id, Level.MUTE);

        await(() -> assertThat(state()).isEqualTo(text("follow.mute")));
    }
}
