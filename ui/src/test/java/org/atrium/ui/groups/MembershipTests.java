package org.atrium.ui.groups;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import org.atrium.ui.ViewTest;
import org.junit.jupiter.api.Test;

class MembershipTests extends ViewTest {

    private static final String SLUG = "everyone";

    private String said() {
        return find(Paragraph.class).withClassName("said").single().getText();
    }

    @Test
    void joins() {
        open("groups/" + SLUG, GroupView.class);
        assertThat(buttons()).contains(text("group.join")).doesNotContain(text("group.leave"));
        click("group.join");

        await(() -> assertThat(buttons()).contains(text("group.leave")));
        assertThat(given.isIn(me, SLUG)).isTrue();
        assertThat(said()).isEqualTo(text("group.now-member", given.nameOf(SLUG)));
        assertThat(buttons()).doesNotContain(text("group.join"));
    }

    @Test
    void showsTheRulesBeforeJoining() {
        var slug = "rules-of-" + me.replace(' ', '-').toLowerCase(java.util.Locale.ROOT);
        given.group(slug, "A group with rules", "");
        given.rules(slug, "Be <b>kind</b>.");
        open("groups/" + slug, GroupView.class);
        assertThat(html().select("[aria-labelledby=rules]").text()).contains("Be <b>kind</b>.");
        click("group.join");
        test(find(ConfirmDialog.class).single()).cancel();
        roundTrip();
        assertThat(given.isIn(me, slug)).isFalse();

        click("group.join");
        assertThat(
                        find(Paragraph.class, find(ConfirmDialog.class).single()).all().stream()
                                .map(Paragraph::getText))
                .contains("Be <b>kind</b>.");
        test(find(ConfirmDialog.class).single()).confirm();
        await(() -> assertThat(given.isIn(me, slug)).isTrue());
    }

    @Test
    void asksToBeLetInAndTakesItBack() {
        var slug = "closed-to-" + me.replace(' ', '-').toLowerCase(java.util.Locale.ROOT);
        given.group(slug, "A group that lets people in", "");
        given.byApproval(slug);
        open("groups/" + slug, GroupView.class);
        assertThat(buttons()).doesNotContain(text("group.join"));
        click("group.ask-to-join");
        await(() -> assertThat(buttons()).contains(text("group.waits.withdraw")));
        assertThat(given.isIn(me, slug)).isFalse();
        click("group.waits.withdraw");
        await(() -> assertThat(buttons()).contains(text("group.ask-to-join")));
    }

    @Test
    void asksBeforeLeaving() {
        given.joined(me, SLUG, "member");
        open("groups/" + SLUG, GroupView.class);
        click("group.leave");
        var question = find(ConfirmDialog.class).single();
        assertThat(test(question).getHeader())
                .isEqualTo(text("group.leave.question", given.nameOf(SLUG)));
        test(question).cancel();
        roundTrip();
        assertThat(given.isIn(me, SLUG)).isTrue();

        click("group.leave");
        test(find(ConfirmDialog.class).single()).confirm();
        await(() -> assertThat(buttons()).contains(text("group.join")));
        assertThat(given.isIn(me, SLUG)).isFalse();
        assertThat(said()).isEqualTo(text("group.left", given.nameOf(SLUG)));
    }

    @Test
    void saysWhyTheLastOrganiserCannotLeave() {
        var slug = "group-of-" + me.replace(' ', '-').toLowerCase(java.util.Locale.ROOT);
        given.group(slug, "A group of two", "");
        given.joined(me, slug, "organiser");
        given.joined(given.member("Companion of " + me), slug, "member");
        open("groups/" + slug, GroupView.class);
        click("group.leave");
        test(find(ConfirmDialog.class).single()).confirm();

        await(() -> assertThat(said()).startsWith("You are the last organiser."));
        assertThat(given.isIn(me, slug)).isTrue();
        assertThat(button("group.leave").isEnabled()).isTrue();
    }

    @Test
    void saysWhyABlockedMemberCannotJoin() {
        given.blocked(me);
        open("groups/" + SLUG, GroupView.class);
        click("group.join");

        await(() -> assertThat(said()).contains("blocked on Wikimedia"));
        assertThat(given.isIn(me, SLUG)).isFalse();
    }
}
