package org.atrium.ui.groups;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.atrium.ui.ViewTest;
import org.atrium.ui.layout.ReasonDialog;
import org.atrium.ui.layout.RefusedView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What organisers do in their group. */
class OrganiseViewTests extends ViewTest {

    private static final String GROUP = "norway";
    private static final String ADDRESS = "groups/norway/organise";

    private String other = "";

    @BeforeEach
    void anOrganiserAndAMember() {
        given.joined(me, GROUP, "organiser");
        other = given.member("Member beside " + me);
        given.joined(other, GROUP, "member");
    }

    private String log() {
        return html(find(GroupLogRoom.class).single()).text();
    }

    private TextField field(String key) {
        return find(TextField.class)
                .withCondition(field -> field.getLabel().equals(text(key)))
                .single();
    }

    @Test
    @SuppressWarnings("unchecked")
    void saysHowLongQuestionsWait() {
        open(ADDRESS, OrganiseView.class);
        ComboBox<Integer> within =
                find(ComboBox.class)
                        .withCondition(box -> text("organise.within").equals(box.getLabel()))
                        .single();
        assertThat(within.getValue()).isNull();
        within.setValue(48);
        click("organise.save");

        await(() -> assertThat(given.answerWithin(GROUP)).isEqualTo(48));
        assertThat(within.getItemLabelGenerator().apply(48))
                .isEqualTo(text("organise.within.days", 2));
    }

    @Test
    void saysWhatIsLackingAndLooksForSomebody() {
        open(ADDRESS, OrganiseView.class);
        var room = find(GapsRoom.class).single();

        assertThat(find(Anchor.class, room).all().stream().map(Anchor::getHref).toList())
                .contains(
                        "/questions?group=norway&state=open&topic=ocr",
                        "/people?topic=ocr",
                        "/people?language=sw");
        test(looking("organise.gaps.look")).click();
        await(() -> assertThat(log()).contains(text("organise.act.looked-for")));
        test(looking("organise.gaps.stop")).click();
        await(() -> assertThat(looking("organise.gaps.look").isEnabled()).isTrue());
    }

    private NativeButton looking(String key) {
        return find(NativeButton.class, find(GapsRoom.class).single())
                .withCondition(button ->
                        text("requests.act", text(key), "OCR")
                                .equals(button.getElement().getAttribute("aria-label")))
                .single();
    }

    private Div row() {
        return row(other);
    }

    private Div row(String username) {
        return find(Div.class, find(GroupPeople.class).single())
                .withCondition(
                        div -> div.hasClassName("row") && html(div).text().contains(username))
                .single();
    }

    private NativeButton inRow(String key) {
        return button(row(), key);
    }

    @Test
    void isThereForOrganisersOnly() {
        open("groups/" + GROUP, GroupView.class);
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText))
                .contains(text("organise"));
        given.joined(me, GROUP, "member");
        open("groups/" + GROUP, GroupView.class);
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText))
                .doesNotContain(text("organise"));
        UI.getCurrent().navigate(ADDRESS);
        assertThat(getCurrentView()).isInstanceOf(RefusedView.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void writesTheTextsInTwoLanguages() {
        open(ADDRESS, OrganiseView.class);
        test(field("organise.summary")).setValue("Archives of the <b>north</b>");
        var about =
                find(TextArea.class)
                        .withCondition(field -> field.getLabel().equals(text("organise.about")))
                        .single();
        test(about).setValue("We meet every month.");
        var language = (ComboBox<String>) find(ComboBox.class).all().getFirst();
        language.setValue("nb");
        assertThat(field("organise.summary").getValue()).isEmpty();
        test(field("organise.summary")).setValue("Arkiver i nord");
        language.setValue("en");
        assertThat(about.getValue()).isEqualTo("We meet every month.");
        language.clear();
        assertThat(language.getValue()).as("there always is one").isEqualTo("en");
        assertThat(about.getValue()).isEqualTo("We meet every month.");
        click("organise.save");
        await(() -> assertThat(log()).contains(me + " " + text("organise.act.edited")));
        assertThat(notices()).anyMatch(text("organise.saved")::equals);

        open("groups/" + GROUP, GroupView.class);
        assertThat(html().select(".lead").text()).isEqualTo("Archives of the <b>north</b>");
        assertThat(html().select(".pre-line").text()).isEqualTo("We meet every month.");
    }

    @Test
    void saysAtTheLinkWhatIsWrongWithIt() {
        open(ADDRESS, OrganiseView.class);
        click("organise.link.add");
        test(field("organise.link.label")).setValue("Wiki page");
        test(field("organise.link.url")).setValue("nowhere");
        click("organise.save");
        await(() -> assertThat(field("organise.link.url").isInvalid()).isTrue());
        test(field("organise.link.url")).setValue("https://example.org/wiki");
        click("organise.save");
        await(() -> assertThat(log()).contains(text("organise.act.edited")));
        open("groups/" + GROUP, GroupView.class);
        assertThat(html().select("a[href=https://example.org/wiki]").text()).isEqualTo("Wiki page");
    }

    @Test
    void namesAnOrganiserAndUndoesIt() {
        open(ADDRESS, OrganiseView.class);
        test(inRow("organise.name")).click();
        await(() -> assertThat(html(row()).text()).contains(text("organise.role.organiser")));
        await(() -> assertThat(log()).contains(text("organise.act.named") + " " + other));
        click("undo");
        await(() -> assertThat(html(row()).text()).contains(text("organise.role.member")));
    }

    @Test
    void asksBeforeSteppingDown() {
        open(ADDRESS, OrganiseView.class);
        click("organise.self");
        test(find(ConfirmDialog.class).single()).cancel();
        roundTrip();
        assertThat(getCurrentView()).isInstanceOf(OrganiseView.class);
        click("organise.self");
        test(find(ConfirmDialog.class).single()).confirm();
        await(() -> assertThat(getCurrentView()).isInstanceOf(GroupView.class));
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText))
                .doesNotContain(text("organise"));
    }

    @Test
    void letsInWhoAskedAndDeclinesOthers() {
        var welcome = given.member("Welcome to " + me);
        var unknown = given.member("Unknown to " + me);
        given.asks(welcome, GROUP);
        given.asks(unknown, GROUP);
        open("groups/" + GROUP, GroupView.class);
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText))
                .contains(text("organise.waiting", 2));

        open(ADDRESS, OrganiseView.class);
        test(button(row(welcome), "organise.admit")).click();
        await(() -> assertThat(log()).contains(text("organise.act.admitted") + " " + welcome));
        assertThat(given.isIn(welcome, GROUP)).isTrue();
        test(button(row(unknown), "organise.decline")).click();
        test(find(TextArea.class, find(ReasonDialog.class).single()).single())
                .setValue("Nobody knows who this is.");
        click("organise.decline.button");
        await(() -> assertThat(log()).contains(text("organise.act.declined") + " " + unknown));
        assertThat(given.isIn(unknown, GROUP)).isFalse();
    }

    @Test
    void takesCareOfAGroupThatNobodyOrganises() {
        var region = "northern-western-europe";
        given.joined(me, region, "organiser");
        open("groups/" + region + "/organise", OrganiseView.class);
        var groups = find(UnattendedGroups.class).single();
        var first = find(Anchor.class, groups).all().getFirst().getText();
        test(find(NativeButton.class, groups).all().getFirst()).click();
        test(find(ConfirmDialog.class).single()).confirm();
        await(() ->
                assertThat(find(H1.class).single().getText())
                        .isEqualTo(text("organise.title", first)));

        open(ADDRESS, OrganiseView.class);
        assertThat(find(UnattendedGroups.class).exists()).isFalse();
    }

    @Test
    void takesAMemberOutWithAReason() {
        open(ADDRESS, OrganiseView.class);
        test(inRow("organise.remove")).click();
        var reason = find(TextArea.class, find(ReasonDialog.class).single()).single();
        test(reason).setValue("Bad");
        click("organise.remove.button");
        await(() -> assertThat(reason.isInvalid()).isTrue());
        test(reason).setValue("Advertised a shop in every answer.");
        click("organise.remove.button");
        await(() ->
                assertThat(html(find(GroupPeople.class).single()).text())
                        .contains(me)
                        .doesNotContain(other));
        await(() -> assertThat(log()).contains("Advertised a shop in every answer."));
    }

    @Test
    void pinsAQuestionAndTakesItOff() {
        var question = given.question(other, "Pinned by " + me + "?", "Because.", "en");
        open(ADDRESS, OrganiseView.class);
        test(field("event.gather.address")).setValue("nowhere");
        click("organise.pin");
        assertThat(field("event.gather.address").isInvalid()).isTrue();
        test(field("event.gather.address")).setValue("https://a.example/questions/" + question);
        click("organise.pin");
        await(() -> assertThat(buttons()).contains(text("organise.unpin")));
        open("groups/" + GROUP, GroupView.class);
        assertThat(html().select("section[aria-labelledby=pinned] .row-title").text())
                .isEqualTo("Pinned by " + me + "?");
        open(ADDRESS, OrganiseView.class);
        click("organise.unpin");
        await(() -> assertThat(buttons()).doesNotContain(text("organise.unpin")));
        open("groups/" + GROUP, GroupView.class);
        assertThat(html().select("section[aria-labelledby=pinned]")).isEmpty();
    }

    @Test
    void bringsInACalendarFromItsAddress() {
        open(ADDRESS, OrganiseView.class);
        var room = find(CalendarRoom.class).single();
        test(field("calendar.import.address")).setValue("https://nothing.example/a.ics");
        test(button(room, "calendar.import.address.send")).click();
        await(() -> assertThat(field("calendar.import.address").isInvalid()).isTrue());
        assertThat(field("calendar.import.address").getErrorMessage()).contains("no calendar");

        test(field("calendar.import.address")).setValue("https://there.example/a.ics");
        test(button(room, "calendar.import.address.send")).click();
        assertThat(field("calendar.import.address").isInvalid()).isFalse();
        await(() ->
                assertThat(find(Paragraph.class, room).all().stream().map(Paragraph::getText))
                        .contains(text("calendar.import.done", 2, 1, 0, 3)));
    }

    @Test
    void followsACalendarAndStops() {
        open(ADDRESS, OrganiseView.class);
        var room = find(CalendarRoom.class).single();
        test(field("calendar.import.address")).setValue("https://failing.example/" + me + ".ics");
        test(find(Checkbox.class, room).single()).click();
        test(button(room, "calendar.import.address.send")).click();
        await(() ->
                assertThat(html(room).text())
                        .contains("https://failing.example/" + me + ".ics")
                        .contains(text("calendar.followed.failed")));
        assertThat(field("calendar.import.address").getValue()).isEmpty();

        test(button(room, "calendar.followed.stop")).click();
        await(() -> assertThat(html(room).text()).doesNotContain("failing.example"));
    }
}
