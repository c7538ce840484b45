package org.atrium.ui.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.atrium.contract.people.OrganisationForm;
import org.atrium.contract.shared.Label;
import org.atrium.ui.PretendEvents;
import org.atrium.ui.PretendOrganisations;
import org.atrium.ui.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The directory of organisations, an organisation, its form and its history, for members. */
class OrganisationViewTests extends ViewTest {

    private static final String KEPT_IN = "sweden";

    @Autowired private PretendOrganisations organisations;
    @Autowired private PretendEvents events;

    private String museum(String name) {
        return organisations.there(
                new OrganisationForm(
                        name,
                        Map.of("sv", "Museet <b>"),
                        "museum",
                        "SE",
                        List.of("NO"),
                        List.of("sv"),
                        "https://museum.example/",
                        "Q1234567",
                        "Maps & more",
                        "Collections <manager>",
                        "partner",
                        0),
                me);
    }

    private TextField line(String key) {
        return find(TextField.class)
                .withCondition(field -> text(key).equals(field.getLabel()))
                .single();
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> combo(String key) {
        return find(ComboBox.class)
                .withCondition(field -> text(key).equals(field.getLabel()))
                .single();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<String> several(String key) {
        return find(MultiSelectComboBox.class)
                .withCondition(field -> text(key).equals(field.getLabel()))
                .single();
    }

    @Test
    void findsOrganisationsByWhatStandsInTheAddress() {
        open("organisations?q=Wikimedia%20Sweden", OrganisationsView.class);
        assertThat(html().select(".row-title a").eachText()).containsExactly("Wikimedia Sweden");
        assertThat(html().select(".row-title a").attr("href")).isEqualTo("/organisations/WMSE");
        assertThat(html().select("input[name=q]").val()).isEqualTo("Wikimedia Sweden");

        open("organisations?country=SE&kind=chapter", OrganisationsView.class);
        assertThat(html().select(".row-title a").eachText()).contains("Wikimedia Sweden");
        assertThat(html().select("option[selected]").eachAttr("value"))
                .containsExactly("chapter", "SE");

        open("organisations?q=nothing%20is%20called%20so", OrganisationsView.class);
        assertThat(html().text()).contains(text("organisations.none.text"));
        assertThat(html().select(".row")).isEmpty();
    }

    @Test
    void onlyThoseWhoOrganiseAreLedToTheForms() {
        var id = museum("Museum nobody here keeps");
        open("organisations", OrganisationsView.class);
        assertThat(html().select("a[href=/organisations/new]")).isEmpty();
        open("organisations/" + id, OrganisationView.class);
        assertThat(html().select("a[href$=/edit]")).isEmpty();
        open("organisations/" + id + "/edit", OrganisationEdit.class);
        assertThat(find(TextField.class).all()).isEmpty();
        assertThat(buttons()).doesNotContain(text("organisation.save"));

        given.joined(me, KEPT_IN, "organiser");
        open("organisations", OrganisationsView.class);
        assertThat(html().select("a[href=/organisations/new]")).hasSize(1);
        open("organisations/" + id, OrganisationView.class);
        assertThat(html().select("a[href$=/edit]").attr("href"))
                .isEqualTo("/organisations/" + id + "/edit");
    }

    @Test
    void saysAtEachFieldWhatIsWrongAndKeepsWhatWasTyped() {
        given.joined(me, KEPT_IN, "organiser");
        open("organisations/new?country=SE", OrganisationEdit.class);
        assertThat(this.<String>combo("organisation.field.country").getValue()).isEqualTo("SE");
        test(line("organisation.field.name")).setValue("refuse");
        click("organisation.name.add");
        line("organisation.name.there").setValue("Vägra");
        click("organisation.save");
        assertThat(this.<String>combo("organisation.name.language").isInvalid()).isTrue();
        this.<String>combo("organisation.name.language").setValue("sv");
        click("organisation.save");

        await(() -> assertThat(line("organisation.field.name").isInvalid()).isTrue());
        var wrong =
                Map.<String, HasValidation>of(
                        "name", line("organisation.field.name"),
                        "names[sv]", line("organisation.name.there"),
                        "kind", combo("organisation.field.kind"),
                        "country", combo("organisation.field.country"),
                        "otherCountries", several("organisation.field.othercountries"),
                        "languages", several("organisation.field.languages"),
                        "website", line("organisation.field.website"),
                        "wikidata", line("organisation.field.wikidata"),
                        "commonsCategory", line("organisation.field.commonscategory"),
                        "contactRole", line("organisation.field.contactrole"));
        assertThat(wrong)
                .allSatisfy((field, at) -> {
                    assertThat(at.isInvalid()).as(field).isTrue();
                    assertThat(at.getErrorMessage()).isEqualTo("Wrong: " + field);
                });
        assertThat(line("organisation.field.name").getValue()).isEqualTo("refuse");
        assertThat(button("organisation.save").isEnabled()).isTrue();
    }

    @Test
    void goesOnFromWhatWasTypedBefore() {
        given.joined(me, KEPT_IN, "organiser");
        open("organisations/new", OrganisationEdit.class);
        find(OrganisationFields.class)
                .single()
                .type(Map.of("name", "Half a name", "country", "SE", "gone", "x"));
        assertThat(line("organisation.field.name").getValue()).isEqualTo("Half a name");
        assertThat(line("organisation.field.name").getElement().getAttribute("data-draft"))
                .endsWith("/organisation/new/name");
    }

    @Test
    void addsAnInstitution() {
        given.joined(me, KEPT_IN, "organiser");
        open("organisations/new", OrganisationEdit.class);
        test(line("organisation.field.name")).setValue("Library of " + me);
        combo("organisation.field.kind").setValue(new Label("public_library", "Public library"));
        combo("organisation.field.country").setValue("SE");
        several("organisation.field.languages").setValue(Set.of("sv"));
        test(line("organisation.field.contactrole")).setValue("Head librarian");
        click("organisation.save");

        await(() -> assertThat(getCurrentView()).isInstanceOf(OrganisationView.class));
        assertThat(notices()).contains(text("organisation.saved", "Library of " + me));
        assertThat(html().select("h1").text()).isEqualTo("Library of " + me);
        assertThat(html().text()).contains("Head librarian", "Public library", "Sweden");
    }

    @Test
    void editsWhatIsKnownAndShowsItsHistory() {
        given.joined(me, KEPT_IN, "organiser");
        var id = museum("Museum of " + me);
        open("organisations/" + id + "/edit", OrganisationEdit.class);
        assertThat(line("organisation.name.there").getValue()).isEqualTo("Museet <b>");
        test(line("organisation.field.name")).setValue("New museum of " + me);
        test(line("organisation.field.website")).setValue("");
        click("organisation.save");

        await(() -> assertThat(getCurrentView()).isInstanceOf(OrganisationView.class));
        var saved = Objects.requireNonNull(organisations.saved(id));
        assertThat(saved)
                .isEqualTo(
                        new OrganisationForm(
                                "New museum of " + me,
                                Map.of("sv", "Museet <b>"),
                                "museum",
                                "SE",
                                List.of("NO"),
                                List.of("sv"),
                                null,
                                "Q1234567",
                                "Maps & more",
                                "Collections <manager>",
                                "partner",
                                2));
        open("organisations/" + id + "/history", OrganisationHistoryView.class);
        assertThat(html().select(".versions > li")).hasSize(2);
        assertThat(html().select("del").text()).endsWith("Museum of " + me);
        assertThat(html().select("ins").text()).endsWith("New museum of " + me);
        assertThat(html().select(".versions > li").eachText().getLast())
                .contains(text("organisation.history.added"));
    }

    @Test
    void saysThatSomebodyElseSavedMeanwhile() {
        given.joined(me, KEPT_IN, "organiser");
        var id = museum("Busy museum of " + me);
        open("organisations/" + id + "/edit", OrganisationEdit.class);
        organisations.savedElsewhere(id);
        test(line("organisation.field.contactrole")).setValue("Curator");
        click("organisation.save");
        await(() -> assertThat(notices()).contains("Somebody else saved it meanwhile."));
        assertThat(line("organisation.field.contactrole").getValue()).isEqualTo("Curator");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatAnAffiliateIsCannotBeChosen() {
        given.joined(me, KEPT_IN, "organiser");
        open("organisations/WMSE/edit", OrganisationEdit.class);
        assertThat(combo("organisation.field.kind").isReadOnly()).isTrue();
        assertThat(find(RadioButtonGroup.class).single().isReadOnly()).isTrue();
        test(line("organisation.field.contactrole")).setValue("GLAM coordinator");
        click("organisation.save");
        await(() -> assertThat(getCurrentView()).isInstanceOf(OrganisationView.class));
        var saved = Objects.requireNonNull(organisations.saved("WMSE"));
        assertThat(saved.kind()).isEqualTo("chapter");
        assertThat(saved.status()).isEqualTo("recognised");
    }

    @Test
    void showsWhatItHosts() {
        var id = museum("Museum that invites " + me);
        events.add(PretendEvents.hosted("To come to " + me, 9, id), me);
        events.add(PretendEvents.hosted("Been at " + me, -9, id), me);
        open("organisations/" + id, OrganisationView.class);
        assertThat(html().select("section[aria-labelledby=hosted] .row-title").eachText())
                .containsExactly("To come to " + me, "Been at " + me);
    }

    @Test
    void idsOfAnyKindLeadToTheirPage() {
        open("organisations/UG-WK%3F", OrganisationView.class);
        assertThat(html().select("h1").text()).isEqualTo("Whose Knowledge?");
    }
}
