package org.atrium.ui.groups;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.atrium.contract.questions.Visibility;
import org.atrium.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Private groups, and invitations to all kinds. */
class PrivateGroupTests extends ViewTest {

    private String slug = "";
    private String name = "";
    private String host = "";

    @BeforeEach
    void aPrivateGroup() {
        slug = "private-" + me.replace(' ', '-').toLowerCase(Locale.ROOT);
        name = "Private beside " + me;
        host = given.member("Host of " + me);
        given.privateGroup(slug, name);
        given.joined(host, slug, "organiser");
        given.question(host, "Secret scans of " + me, "Where?", "en", slug, Visibility.MEMBERS);
    }

    private String banner() {
        return find(Paragraph.class)
                .withClassName("invitation")
                .single()
                .getElement()
                .getTextRecursively();
    }

    private String log() {
        return html(find(GroupLogRoom.class).single()).text();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> invitee() {
        return find(ComboBox.class, find(InvitePeople.class).single()).single();
    }

    private Div invitation(String username) {
        return find(Div.class, find(InvitePeople.class).single())
                .withCondition(
                        div -> div.hasClassName("row") && html(div).text().contains(username))
                .single();
    }

    @Test
    void carriesItsBadgeInListsInTheTreeAndOnItsPage() {
        given.joined(me, slug, "member");
        open("groups", GroupsView.class);
        assertThat(
                        html().select(
                                        "section[aria-labelledby=theme] .row:has(a[href=/groups/"
                                                + slug
                                                + "]) .icon-lock")
                                .text())
                .isEqualTo(text("group.private"));
        assertThat(html().select(".area-list li:has(a[href=/groups/" + slug + "]) .icon-lock"))
                .hasSize(1);
        assertThat(html().select(".area-list .icon-lock")).hasSize(1);
        open("groups/" + slug, GroupView.class);
        assertThat(html().select("h1 + p .icon-lock").text()).isEqualTo(text("group.private"));
        assertThat(html().select("a[href$=questions.atom], a[href$=events.ics]")).isEmpty();
        assertThat(html().text()).contains("Secret scans of " + me);
        open("groups/norway", GroupView.class);
        assertThat(html().select("h1 + p .icon-lock")).isEmpty();
    }

    @Test
    void isNotThereForOthers() {
        open("groups", GroupsView.class);
        assertThat(html().text()).doesNotContain(name);
    }

    @Test
    void showsNoListsToWhoeverIsInvited() {
        given.rules(slug, "Be kind.");
        given.invited(me, slug, host);
        open("groups/" + slug, GroupView.class);

        assertThat(banner()).isEqualTo(host + " " + text("group.invited.by"));
        assertThat(html().select("h1").text()).isEqualTo(name);
        assertThat(html().select("section").eachAttr("aria-labelledby"))
                .containsExactlyInAnyOrder("organisers", "rules");
        assertThat(html().select("a[href^=/people?], a[href^=/questions?]")).isEmpty();
        assertThat(html().text()).contains(host).doesNotContain("Secret scans");
        assertThat(buttons()).doesNotContain(text("group.join"), text("group.leave"));
    }

    @Test
    void acceptsWithTheRulesAndThenSeesTheLists() {
        given.rules(slug, "Be <b>kind</b>.");
        given.invited(me, slug, host);
        open("groups/" + slug, GroupView.class);
        click("group.invited.accept");
        var question = find(ConfirmDialog.class).single();
        assertThat(find(Paragraph.class, question).all().stream().map(Paragraph::getText))
                .contains("Be <b>kind</b>.");
        test(question).confirm();

        await(() -> assertThat(given.isIn(me, slug)).isTrue());
        await(() -> assertThat(html().text()).contains("Secret scans of " + me));
        assertThat(buttons()).contains(text("group.leave"));
        assertThat(find(Paragraph.class).withClassName("invitation").exists()).isFalse();
    }

    @Test
    void declinesOnceAskedAndLeavesThePage() {
        given.invited(me, slug, host);
        open("groups/" + slug, GroupView.class);
        click("group.invited.decline");
        test(find(ConfirmDialog.class).single()).cancel();
        roundTrip();
        assertThat(given.isInvited(me, slug)).isTrue();

        click("group.invited.decline");
        test(find(ConfirmDialog.class).single()).confirm();
        await(() -> assertThat(getCurrentView()).isInstanceOf(GroupsView.class));
        assertThat(given.isInvited(me, slug)).isFalse();
        assertThat(given.isIn(me, slug)).isFalse();
        assertThat(notices()).contains(text("group.invited.declined", name));
    }

    @Test
    void declinesToAPublicGroupAndStays() {
        given.invited(me, "norway", host);
        open("groups/norway", GroupView.class);
        assertThat(html().select("section").eachAttr("aria-labelledby")).contains("questions");
        click("group.invited.decline");
        test(find(ConfirmDialog.class).single()).confirm();
        await(() -> assertThat(buttons()).contains(text("group.join")));
        assertThat(getCurrentView()).isInstanceOf(GroupView.class);
    }

    @Test
    void saysThatLeavingIsForGoodAndGoesToAllGroups() {
        given.joined(me, slug, "member");
        open("groups/" + slug, GroupView.class);
        click("group.leave");
        var question = find(ConfirmDialog.class).single();
        assertThat(test(question).getText()).isEqualTo(text("group.leave.private"));
        test(question).confirm();
        await(() -> assertThat(getCurrentView()).isInstanceOf(GroupsView.class));
        assertThat(given.isIn(me, slug)).isFalse();
    }

    @Test
    void invitesSomebodyWhoHasNotBeenHereAndTakesItBack() {
        given.joined(me, slug, "organiser");
        open("groups/" + slug + "/organise", OrganiseView.class);
        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .contains(text("invite.nobody"));
        click("invite.send");
        assertThat(invitee().isInvalid()).as("without a name").isTrue();
        invitee().setValue("Nobody <b>yet</b>");
        click("invite.send");

        await(() ->
                assertThat(html(invitation("Nobody <b>yet</b>")).text())
                        .contains(text("invite.unknown"), me));
        assertThat(invitee().getValue()).isNull();
        await(() ->
                assertThat(log()).contains(text("organise.act.invited") + " Nobody <b>yet</b>"));
        test(button(invitation("Nobody <b>yet</b>"), "invite.take-back")).click();
        await(() -> assertThat(given.isInvited("Nobody <b>yet</b>", slug)).isFalse());
        await(() -> assertThat(buttons()).doesNotContain(text("invite.take-back")));
        click("undo");
        await(() -> assertThat(given.isInvited("Nobody <b>yet</b>", slug)).isTrue());
        await(() -> assertThat(buttons()).contains(text("invite.take-back")));
    }

    @Test
    void saysAtTheNameWhyNobodyIsInvited() {
        given.joined(me, slug, "organiser");
        open("groups/" + slug + "/organise", OrganiseView.class);
        invitee().setValue(host);
        click("invite.send");
        await(() -> assertThat(invitee().isInvalid()).isTrue());
        assertThat(invitee().getErrorMessage()).isEqualTo("They are in the group already.");
        assertThat(invitee().getValue()).isEqualTo(host);
    }

    @Test
    void itsOrganisersNameItAndThoseOfCountriesDoNot() {
        given.joined(me, slug, "organiser");
        open("groups/" + slug + "/organise", OrganiseView.class);
        var field =
                find(TextField.class)
                        .withCondition(each -> each.getLabel().equals(text("propose.name")))
                        .single();
        assertThat(field.getValue()).isEqualTo(name);
        test(field).setValue("No");
        click("organise.save");
        await(() -> assertThat(field.isInvalid()).isTrue());
        test(field).setValue("Named by " + me);
        click("organise.save");
        await(() -> assertThat(given.nameOf(slug)).isEqualTo("Named by " + me));

        given.joined(me, "norway", "organiser");
        open("groups/norway/organise", OrganiseView.class);
        assertThat(find(TextField.class).all().stream().map(TextField::getLabel))
                .contains(text("organise.summary"))
                .doesNotContain(text("propose.name"));
    }
}
