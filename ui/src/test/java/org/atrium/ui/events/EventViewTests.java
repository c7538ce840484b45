package org.atrium.ui.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteParameters;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.atrium.contract.shared.Label;
import org.atrium.ui.PretendEvents;
import org.atrium.ui.PretendResources;
import org.atrium.ui.ViewTest;
import org.atrium.ui.people.OrganisationsField;
import org.atrium.ui.people.PersonView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The agenda for members and for organisers. */
class EventViewTests extends ViewTest {

    private static final String GROUP = "norway";

    @Autowired private PretendEvents events;
    @Autowired private PretendResources resources;

    private String organiser = "";

    @BeforeEach
    void anOrganiser() {
        organiser = given.member("Organiser beside " + me);
        given.joined(organiser, GROUP, "organiser");
    }

    private String added(String title, @Nullable String rule) {
        return events.add(PretendEvents.form(title, rule, false), organiser);
    }

    private TextField field(String key) {
        return find(TextField.class)
                .withCondition(field -> field.getLabel().equals(text(key)))
                .single();
    }

    @Test
    void aMemberSaysThatTheyComeAndTakesItBack() {
        var id = added("Hour for " + me, null);
        open("events/" + id, EventView.class);
        assertThat(html().select("h1").text()).isEqualTo("Hour for " + me);
        assertThat(html().text()).contains("Bring <b>scans</b>.");
        assertThat(buttons()).doesNotContain(text("event.cancel"));
        click("event.join");
        await(() -> assertThat(buttons()).contains(text("event.leave")));
        assertThat(html().text()).contains(me);
        var shown = find(Checkbox.class).single();
        test(shown).click();
        await(() -> assertThat(html().text()).contains(text("event.people.hidden")));
        click("event.leave");
        await(() -> assertThat(buttons()).contains(text("event.join")));
    }

    @Test
    void anEventOfAPrivateGroupIsForItsMembers() {
        given.privateGroup("private-agenda", "Private agenda");
        given.joined(me, "private-agenda", "organiser");
        open("events/new?group=private-agenda", EventEdit.class);
        await(() -> assertThat(visibility().getValue()).isEqualTo("members"));
        assertThat(visibility().getHelperText()).isEqualTo(text("audience.private"));
    }

    @SuppressWarnings("unchecked")
    private Select<String> visibility() {
        return find(Select.class)
                .withCondition(field -> text("event.visibility").equals(field.getLabel()))
                .single();
    }

    @Test
    void theAgendaSaysWhatIsMine() {
        var id = added("Mine of " + me, null);
        added("Not mine of " + me, null);
        open("events", EventsView.class);
        assertThat(html().select(".row-title").eachText())
                .contains("Mine of " + me, "Not mine of " + me);
        open("events/" + id, EventView.class);
        click("event.perhaps");
        await(() -> assertThat(buttons()).contains(text("event.leave")));
        open("events?mine=true", EventsView.class);
        assertThat(html().select(".row-title").eachText()).containsExactly("Mine of " + me);
        open("events?group=" + GROUP + "&kind=conference", EventsView.class);
        assertThat(html().text()).contains(text("events.none.narrowed"));
    }

    @Test
    void anOrganiserCancelsOneDateMovesAnotherAndThenAll() {
        given.joined(me, GROUP, "organiser");
        var id = added("Weekly of " + me, "FREQ=WEEKLY;COUNT=3");
        open("events/" + id, EventView.class);
        assertThat(html().text()).contains("Every week, 3 times");
        var dates = find(ListItem.class, find(EventCare.class).single());
        assertThat(dates.all()).hasSize(3);
        test(button(dates.all().get(1), "event.date.cancel")).click();
        test(find(TextArea.class).single()).setValue("The library is closed.");
        click("event.date.cancel.button", true);
        await(() -> assertThat(html().text()).contains("The library is closed."));

        test(button(
                        find(ListItem.class, find(EventCare.class).single()).all().get(2),
                        "event.date.move"))
                .click();
        click("event.date.move.button", true);
        await(() -> assertThat(html().text()).contains(text("event.moved")));
        test(button(
                        find(ListItem.class, find(EventCare.class).single()).all().get(1),
                        "event.date.restore"))
                .click();
        await(() -> assertThat(html().text()).doesNotContain("The library is closed."));

        click("event.cancel");
        test(find(TextArea.class).single()).setValue("Short");
        click("event.cancel.button", true);
        await(() -> assertThat(find(TextArea.class).single().isInvalid()).isTrue());
        test(find(TextArea.class).single()).setValue("Nobody can come that week.");
        click("event.cancel.button", true);
        await(() -> assertThat(html().text()).contains("Nobody can come that week."));
        assertThat(buttons()).doesNotContain(text("event.join"));
        click("event.reinstate");
        await(() -> assertThat(buttons()).contains(text("event.join")));
    }

    /** In the dialog, whose button may be called like the one that opened it. */
    private void click(String key, boolean last) {
        var same =
                find(com.vaadin.flow.component.html.NativeButton.class)
                        .withCondition(button -> button.getText().equals(text(key)))
                        .all();
        test(last ? same.getLast() : same.getFirst()).click();
    }

    @Test
    @SuppressWarnings("unchecked")
    void anOrganiserWritesADraftAndPublishesIt() {
        given.joined(me, GROUP, "organiser");
        open("events/new?group=" + GROUP, EventEdit.class);
        test(field("event.title")).setValue("Tiny");
        click("event.save-draft");
        await(() -> assertThat(field("event.title").isInvalid()).isTrue());
        test(field("event.title")).setValue("A draft of " + me);
        var again =
                (Select<String>)
                        find(Select.class)
                                .withCondition(one -> text("event.again").equals(one.getLabel()))
                                .single();
        again.setValue("weekly");
        click("event.save-draft");
        await(() -> assertThat(getCurrentView()).isInstanceOf(EventView.class));
        assertThat(html().text()).contains("A draft of " + me, text("event.state.draft"));
        assertThat(html().text()).contains("Every week");
        var edit =
                find(Anchor.class)
                        .withCondition(link -> link.getText().equals(text("event.edit")))
                        .single();
        open(edit.getHref().substring(1), EventEdit.class);
        assertThat(field("event.title").getValue()).isEqualTo("A draft of " + me);
        click("event.publish");
        await(() -> assertThat(getCurrentView()).isInstanceOf(EventView.class));
        assertThat(html().text()).doesNotContain(text("event.state.draft"));
    }

    @Test
    void anOrganiserChoosesWhoHostsIt() {
        given.joined(me, GROUP, "organiser");
        open("events/new?group=" + GROUP, EventEdit.class);
        test(field("event.title")).setValue("Hosted for " + me);
        find(OrganisationsField.class)
                .single()
                .choose(List.of(new Label("WMSE", "Wikimedia Sweden")));
        click("event.publish");
        await(() -> assertThat(getCurrentView()).isInstanceOf(EventView.class));
        assertThat(html().select("a[href=/organisations/WMSE]").text())
                .isEqualTo("Wikimedia Sweden");
        open("events?organisation=WMSE", EventsView.class);
        assertThat(html().select("h1").text()).contains("Wikimedia Sweden");
        assertThat(html().select(".row-title a").eachText()).contains("Hosted for " + me);
        var id = html().select(".row-title a").last();
        open(Objects.requireNonNull(id).attr("href").substring(1) + "/edit", EventEdit.class);
        assertThat(find(OrganisationsField.class).single().ids()).containsExactly("WMSE");
    }

    @Test
    void whoOrganisesNothingIsToldSo() {
        open("events/new", EventEdit.class);
        assertThat(find(EventEdit.class).single().getElement().getTextRecursively())
                .contains(text("event.nobody"));
        assertThat(button("event.publish").isEnabled()).isFalse();
    }

    @Test
    void theEndGoesWithTheStart() {
        given.joined(me, GROUP, "organiser");
        open("events/new", EventEdit.class);
        var days = find(DatePicker.class).all();
        test(days.getFirst()).setValue(LocalDate.of(2031, 5, 1));
        assertThat(days.get(1).getValue()).isEqualTo(LocalDate.of(2031, 5, 1));
    }

    @Test
    void aDraftIsDeletedAfterAQuestion() {
        given.joined(me, GROUP, "organiser");
        var id = events.add(PretendEvents.form("To delete of " + me, null, true), me);
        open("events?drafts=true", EventsView.class);
        assertThat(html().text()).contains("To delete of " + me);
        open("events/" + id, EventView.class);
        click("event.delete");
        test(find(ConfirmDialog.class).single()).confirm();
        await(() -> assertThat(getCurrentView()).isInstanceOf(EventsView.class));
        open("events?drafts=true", EventsView.class);
        assertThat(html().text()).doesNotContain("To delete of " + me);
    }

    @Test
    void aQuestionIsPutToAnEventByItsAddress() {
        var id = added("With questions of " + me, null);
        var question = given.question(me, "Where is the door?", "It is dark here.", GROUP);
        open("events/" + id, EventView.class);
        test(field("event.gather.address")).setValue("https://elsewhere.example/");
        click("event.gather.button");
        assertThat(field("event.gather.address").isInvalid()).isTrue();
        test(field("event.gather.address"))
                .setValue("https://atrium.example/questions/" + question + "/x");
        click("event.gather.button");
        await(() -> assertThat(html().select("#questions").isEmpty()).isFalse());
        await(() -> assertThat(html().text()).contains("Where is the door?"));
    }

    @Test
    void aResourceIsPutToAnEventByItsAddress() {
        var id = added("With resources of " + me, null);
        var resource = resources.there(PretendResources.form("Slides for an evening"), me);
        open("events/" + id, EventView.class);
        test(field("event.gather.address"))
                .setValue("https://atrium.example/resources/" + resource);
        click("event.gather.button");
        await(() ->
                assertThat(html().select("a[href=/resources/" + resource + "]").text())
                        .isEqualTo("Slides for an evening"));
    }

    @Test
    void whoTakesPartThanksAndTakesItBack() {
        var id = added("Thankful hour of " + me, null);
        open("events/" + id, EventView.class);
        assertThat(buttons()).doesNotContain(text("thank"));
        click("event.join");
        await(() -> assertThat(buttons()).contains(text("thank")));
        click("thank");
        await(() -> assertThat(buttons()).contains(text("thank.said")));
        assertThat(html().select("#thanks")).isEmpty();
        click("thank.said");
        await(() -> assertThat(buttons()).contains(text("thank")));
    }

    @Test
    void whoHelpedShowsItHereAndOnTheirPage() {
        var id = events.add(PretendEvents.form("Helpful hour of " + me, null, false), me);
        events.thanked(id, me, organiser, "photographs");
        open("events/" + id, EventView.class);
        assertThat(html().select("#thanks")).isEmpty();
        click("thank.show");
        await(() -> assertThat(html().select(".helped").text()).contains(organiser));

        UI.getCurrent().navigate(PersonView.class, new RouteParameters("username", me));
        assertThat(html().select("section[aria-labelledby=helped] a").eachAttr("href"))
                .contains("/events/" + id);
    }

    @Test
    void theAddressOfOnesOwnCalendarIsMadeAndEnded() {
        open("events", EventsView.class);
        await(() -> assertThat(buttons()).contains(text("calendar.make")));
        click("calendar.make");
        await(() -> assertThat(buttons()).contains(text("calendar.end")));
        click("calendar.end");
        await(() -> assertThat(buttons()).contains(text("calendar.make")));
        assertThat(notices()).anyMatch(notice -> notice.contains(text("calendar.ended")));
    }

    @Test
    void aMonthShowsEachDayThatItTakes() {
        added("In a month of " + me, null);
        var day = LocalDateTime.now(ZoneOffset.UTC).plusDays(7).toLocalDate();
        open("events?month=" + java.time.YearMonth.from(day), EventsView.class);
        var cell =
                html().select("td").stream()
                        .filter(one -> one.text().contains("In a month of " + me))
                        .toList();
        assertThat(cell).hasSize(1);
        assertThat(cell.getFirst().select(".month-number").text())
                .isEqualTo(String.valueOf(day.getDayOfMonth()));
        assertThat(UI.getCurrent()).isNotNull();
    }
}
