package org.atrium.ui.groups;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atrium.contract.groups.GroupProposalForm;
import org.atrium.ui.PretendProposals;
import org.atrium.ui.ViewTest;
import org.atrium.ui.layout.ReasonDialog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** New groups: proposed, decided and withdrawn. */
class ProposalTests extends ViewTest {

    private static final String WIDER = "northern-western-europe";

    @Autowired private PretendProposals proposals;

    private TextField line(String key) {
        return find(TextField.class)
                .withCondition(field -> field.getLabel().equals(text(key)))
                .single();
    }

    private TextArea area(String key) {
        return find(TextArea.class)
                .withCondition(field -> field.getLabel().equals(text(key)))
                .single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<String> choice(String key) {
        return find(RadioButtonGroup.class)
                .withCondition(field -> text(key).equals(field.getLabel()))
                .single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> combo(String key) {
        return find(ComboBox.class)
                .withCondition(field -> text(key).equals(field.getLabel()))
                .single();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<String> languages() {
        return find(MultiSelectComboBox.class)
                .withCondition(field -> text("organise.languages").equals(field.getLabel()))
                .single();
    }

    private GroupProposalForm proposed() {
        return proposals.formsOf(me).getFirst();
    }

    private ListItem item(String slug) {
        return find(ProposalItem.class)
                .withCondition(item -> html(item).text().contains("/groups/" + slug))
                .single();
    }

    @Test
    void saysAtEachFieldWhatIsWrongAndKeepsWhatWasTyped() {
        open("groups/new", ProposeView.class);
        test(line("propose.name")).setValue("Ma");
        test(line("organise.summary")).setValue("Short");
        test(area("organise.about")).setValue("refuse");
        test(area("propose.why")).setValue("Because");
        combo("propose.language").clear();
        languages().clear();
        click("propose.send");

        await(() -> assertThat(line("propose.name").isInvalid()).isTrue());
        var wrong =
                Map.<String, HasValidation>of(
                        "name", line("propose.name"),
                        "summary", line("organise.summary"),
                        "about", area("organise.about"),
                        "why", area("propose.why"),
                        "language", combo("propose.language"),
                        "languages", languages(),
                        "partOf", find(WiderField.class).single());
        assertThat(wrong)
                .allSatisfy((field, at) -> {
                    assertThat(at.isInvalid()).as(field).isTrue();
                    assertThat(at.getErrorMessage()).isEqualTo("Wrong: " + field);
                });
        assertThat(choice("propose.kind").isInvalid()).isFalse();
        assertThat(line("propose.name").getValue()).isEqualTo("Ma");
        assertThat(area("propose.why").getValue()).isEqualTo("Because");
        assertThat(button("propose.send").isEnabled()).isTrue();
        assertThat(proposals.formsOf(me)).isEmpty();
    }

    @Test
    void proposesAPrivateGroupWithinTheAreaOfTheAddress() {
        open("groups/new?in=" + WIDER, ProposeView.class);
        test(line("propose.name")).setValue("Maps by " + me);
        test(line("organise.summary")).setValue("Everything about maps");
        test(area("propose.why")).setValue("Ten people asked for it last year.");
        choice("propose.visibility").setValue("private");
        languages().setValue(Set.of("nb"));
        click("propose.send");

        await(() -> assertThat(getCurrentView()).isInstanceOf(ProposalsView.class));
        assertThat(notices()).contains(text("propose.sent", "Maps by " + me));
        assertThat(proposed())
                .isEqualTo(
                        new GroupProposalForm(
                                "theme",
                                null,
                                "Maps by " + me,
                                "en",
                                "Everything about maps",
                                null,
                                List.of("nb"),
                                List.of(WIDER),
                                "private",
                                "Ten people asked for it last year."));
        assertThat(html().text()).contains("Maps by " + me, text("proposal.state.open"));
    }

    @Test
    void aCountryHasNoNameAndIsPublicInNetworksOnly() {
        open("groups/new?in=" + WIDER, ProposeView.class);
        choice("propose.visibility").setValue("private");
        assertThat(find(ComboBox.class).all()).hasSize(1);
        choice("propose.kind").setValue("country");

        assertThat(find(WiderField.class).single().slugs()).isEmpty();
        assertThat(find(TextField.class).all().stream().map(TextField::getLabel))
                .doesNotContain(text("propose.name"));
        var codes = combo("propose.country").getListDataView().getItems().toList();
        assertThat(codes).contains("SM").doesNotContain("NO", "SE");
        combo("propose.country").setValue("SM");
        test(line("organise.summary")).setValue("GLAM in San Marino");
        test(area("propose.why")).setValue("The museums there asked for it.");
        find(WiderField.class).single().choose("cee");
        click("propose.send");

        await(() -> assertThat(proposals.formsOf(me)).hasSize(1));
        assertThat(proposed().country()).isEqualTo("SM");
        assertThat(proposed().name()).isNull();
        assertThat(proposed().visibility()).isEqualTo("public");
    }

    @Test
    void goesOnWithWhatTheBrowserKept() {
        open("groups/new", ProposeView.class);
        find(ProposalFields.class)
                .single()
                .fill(
                        Map.of(
                                "name", "Kept",
                                "visibility", "private",
                                "languages", "nb\nsv",
                                "partOf", "everyone\teveryone\tEveryone",
                                "gone", "of another version"));
        assertThat(line("propose.name").getValue()).isEqualTo("Kept");
        assertThat(choice("propose.visibility").getValue()).isEqualTo("private");
        assertThat(languages().getValue()).containsExactly("nb", "sv");
        assertThat(find(WiderField.class).single().slugs()).containsExactly("everyone");
    }

    @Test
    void approvesOnceAskedAndShowsEverything() {
        given.joined(me, WIDER, "organiser");
        var by = given.member("Cartographer of " + me);
        var slug = proposals.add(PretendProposals.form("Approved by " + me, WIDER), by);
        open("groups/proposals", ProposalsView.class);
        assertThat(html(item(slug)).text())
                .contains(
                        "Everything about <b>maps</b>.",
                        "Old ones, and new ones.",
                        "Ten people asked for it.",
                        given.nameOf(WIDER),
                        text("group.private"),
                        by);
        test(button(item(slug), "proposal.approve")).click();
        test(find(ConfirmDialog.class).single()).cancel();
        roundTrip();
        assertThat(proposals.stateOf(slug)).isEqualTo("open");

        test(button(item(slug), "proposal.approve")).click();
        test(find(ConfirmDialog.class).single()).confirm();
        await(() -> assertThat(proposals.stateOf(slug)).isEqualTo("approved"));
        await(() -> assertThat(notices()).contains(text("proposal.approved", "Approved by " + me)));
        await(() -> assertThat(html().text()).doesNotContain("Approved by " + me));
        assertThat(given.isIn(by, slug)).isTrue();
    }

    @Test
    void declinesWithAReasonThatWhoeverProposedReads() {
        given.joined(me, WIDER, "organiser");
        var by = given.member("Hopeful of " + me);
        var slug = proposals.add(PretendProposals.form("Declined by " + me, WIDER), by);
        open("groups/proposals", ProposalsView.class);
        test(button(item(slug), "proposal.decline")).click();
        var reason = find(TextArea.class, find(ReasonDialog.class).single()).single();
        test(reason).setValue("No");
        click("proposal.decline.button");
        await(() -> assertThat(reason.isInvalid()).isTrue());
        test(reason).setValue("There is such a group already.");
        click("proposal.decline.button");
        await(() -> assertThat(proposals.stateOf(slug)).isEqualTo("declined"));
        await(() -> assertThat(html().text()).doesNotContain("Declined by " + me));
    }

    @Test
    void readsWhyTheirOwnWasDeclined() {
        var slug = proposals.add(PretendProposals.form("Refused to " + me, "everyone"), me);
        proposals.declined(slug, "Tamarind", "There is <b>such</b> a group already.");
        open("groups/proposals", ProposalsView.class);
        assertThat(html(item(slug)).text())
                .contains(
                        text("proposal.state.declined"),
                        "Tamarind",
                        "There is <b>such</b> a group already.");
        assertThat(buttons()).doesNotContain(text("proposal.withdraw"));
    }

    @Test
    void withdrawsOnceAsked() {
        var slug = proposals.add(PretendProposals.form("Own of " + me, "everyone"), me);
        open("groups/proposals", ProposalsView.class);
        assertThat(html(item(slug)).text()).contains(text("proposal.state.open"));
        assertThat(buttons()).doesNotContain(text("proposal.approve"));
        test(button(item(slug), "proposal.withdraw")).click();
        test(find(ConfirmDialog.class).single()).cancel();
        roundTrip();
        assertThat(proposals.stateOf(slug)).isEqualTo("open");

        test(button(item(slug), "proposal.withdraw")).click();
        test(find(ConfirmDialog.class).single()).confirm();
        await(() -> assertThat(html(item(slug)).text()).contains(text("proposal.state.withdrawn")));
        assertThat(proposals.stateOf(slug)).isEqualTo("withdrawn");
        assertThat(buttons()).doesNotContain(text("proposal.withdraw"));
    }

    @Test
    void saysWhatToDoWhereNothingIs() {
        open("groups/proposals", ProposalsView.class);
        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .contains(text("proposals.decide.none"), text("proposals.own.none"));
    }
}
