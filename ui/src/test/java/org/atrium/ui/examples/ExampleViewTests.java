package org.atrium.ui.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.atrium.contract.shared.Label;
import org.atrium.ui.PretendExamples;
import org.atrium.ui.ViewTest;
import org.atrium.ui.groups.GroupView;
import org.atrium.ui.home.HomeView;
import org.atrium.ui.layout.ReasonDialog;
import org.atrium.ui.people.TopicsField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pool of examples, an example, its form and its history, for members. */
class ExampleViewTests extends ViewTest {

    private static final String GROUP = "sweden";

    @Autowired private PretendExamples examples;

    private String there(String title, boolean draft) {
        return examples.there(ExampleForms.plates(title, draft, GROUP), me);
    }

    private TextField line(String key) {
        return find(TextField.class)
                .withCondition(field -> text(key).equals(field.getLabel()))
                .first();
    }

    private TextArea area(String key) {
        return find(TextArea.class)
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
    private MultiSelectComboBox<String> groups() {
        return find(MultiSelectComboBox.class)
                .withCondition(field -> text("example.field.groups").equals(field.getLabel()))
                .single();
    }

    @Test
    void findsExamplesByWhatStandsInTheAddress() {
        var id = there("Plates of " + me, false);
        open("examples?q=" + me.replace(" ", "%20"), ExamplesView.class);
        assertThat(html().select(".row-title a").attr("href")).isEqualTo("/examples/" + id);
        assertThat(html().select("input[name=q]").val()).isEqualTo(me);
        open("examples?q=nothing%20is%20called%20so", ExamplesView.class);
        assertThat(html().text()).contains(text("examples.none"));
        assertThat(html().select(".row")).isEmpty();
    }

    @Test
    void leadsThereFromHomeAndFromTheGroup() {
        given.joined(me, GROUP, "member");
        var id = there("Plates at home of " + me, false);
        open("", HomeView.class);
        assertThat(html().select("#examples").text()).isEqualTo(text("examples.new"));
        open("groups/" + GROUP, GroupView.class);
        assertThat(html().select("a[href=/examples/" + id + "]")).isNotEmpty();
        assertThat(html().select("a[href=/examples/new?group=" + GROUP + "]")).hasSize(1);
    }

    @Test
    void tellsWhoIsInNoGroupThatOneIsNeeded() {
        open("examples/new", ExampleEdit.class);
        assertThat(find(TextField.class).all()).isEmpty();
    }

    @Test
    void writesADraft() {
        given.joined(me, GROUP, "member");
        open("examples/new?group=" + GROUP, ExampleEdit.class);
        assertThat(groups().getValue()).containsExactly(GROUP);
        test(line("example.field.title")).setValue("A winter of " + me);
        test(area("example.field.summary")).setValue("Two hundred plates can be seen.");
        test(area("example.field.body")).setValue("We scanned on Mondays, all of us.");
        find(TopicsField.class).single().choose(List.of(new Label("copyright", "Copyright")));
        test(line("example.field.from")).setValue("2024");
        click("example.figure.add");
        combo("example.figure.measure").setValue(new Label("other", "Something else"));
        assertThat(line("example.figure.label").isVisible()).isTrue();
        test(line("example.figure.label")).setValue("Cups of tea");
        find(NumberField.class).single().setValue(7.0);
        click("organise.link.add");
        test(line("organise.link.label")).setValue("The report");
        test(line("organise.link.url")).setValue("https://report.example/");
        find(Checkbox.class).single().setValue(true);
        click("example.save");

        await(() -> assertThat(getCurrentView()).isInstanceOf(ExampleView.class));
        assertThat(notices()).contains(text("example.draft.saved"));
        assertThat(html().text()).contains("Cups of tea", text("example.draft"));
        assertThat(buttons()).contains(text("example.delete"));
        var saved = examples.saved().getLast();
        assertThat(saved.figures()).hasSize(1);
        assertThat(Objects.requireNonNull(saved.links()).getFirst().label())
                .isEqualTo("The report");
        assertThat(saved.until()).isNull();
    }

    @Test
    void editsWhatIsThereAndShowsItsHistory() {
        given.joined(me, GROUP, "member");
        var id = there("Plates to edit by " + me, false);
        open("examples/" + id + "/edit", ExampleEdit.class);
        assertThat(line("example.field.until").getValue()).isEqualTo("2025-03-14");
        assertThat(find(Checkbox.class).all()).noneMatch(Checkbox::isVisible);
        test(line("example.field.title")).setValue("Better plates of " + me);
        click("example.save");
        await(() -> assertThat(getCurrentView()).isInstanceOf(ExampleView.class));
        var saved = examples.saved().getLast();
        assertThat(saved.title()).isEqualTo("Better plates of " + me);
        assertThat(saved.figures()).hasSize(2);
        assertThat(Objects.requireNonNull(saved.figures()).getLast().label())
                .isEqualTo("Cups <of> tea");
        open("examples/" + id + "/history", ExampleHistoryView.class);
        assertThat(html().select(".versions > li")).hasSize(2);
        assertThat(html().select("ins").text()).endsWith("Better plates of " + me);
        assertThat(html().select("dt").eachText())
                .contains(text("example.field.title"), text("example.field.body"));
    }

    @Test
    void saysAtEachFieldWhatIsWrong() {
        given.joined(me, GROUP, "member");
        open("examples/new", ExampleEdit.class);
        click("example.figure.add");
        click("organise.link.add");
        test(line("example.field.title")).setValue("refuse");
        click("example.save");
        await(() -> assertThat(line("example.field.title").isInvalid()).isTrue());
        var wrong =
                Map.<String, HasValidation>of(
                        "summary", area("example.field.summary"),
                        "body", area("example.field.body"),
                        "groups", groups(),
                        "topics", find(TopicsField.class).single(),
                        "from", line("example.field.from"),
                        "until", line("example.field.until"),
                        "figures[0].measure", combo("example.figure.measure"),
                        "figures[0].value", find(NumberField.class).single(),
                        "figures[0].source", line("example.figure.source"),
                        "links[0].url", line("organise.link.url"));
        assertThat(wrong)
                .allSatisfy((field, at) -> {
                    assertThat(at.isInvalid()).as(field).isTrue();
                    assertThat(at.getErrorMessage()).isEqualTo("Wrong: " + field);
                });
        assertThat(button("example.save").isEnabled()).isTrue();
    }

    @Test
    void takesAnExampleAwayAndPutsItBack() {
        given.joined(me, GROUP, "member");
        var id = there("Plates that go by " + me, false);
        open("examples/" + id, ExampleView.class);
        assertThat(html().select("[data-copy-text]").attr("data-copy-text"))
                .startsWith("Plates that go by " + me)
                .contains("1,200 articles", "Cups <of> tea", "CC BY-SA 4.0", "/examples/" + id);
        test(button((Component) getCurrentView(), "example.remove")).click();
        find(TextArea.class).single().setValue("The figures are of another project.");
        test(button(find(ReasonDialog.class).single(), "example.remove.button")).click();
        await(() -> assertThat(html().text()).contains("The figures are of another project."));
        click("example.restore");
        await(() -> assertThat(notices()).contains(text("example.restored")));
        assertThat(html().text()).doesNotContain("another project");
    }

    @Test
    void othersOnlyReadIt() {
        var writer = given.member("Writer beside " + me);
        var id =
                examples.there(
                        ExampleForms.plates("Plates of another than " + me, false, GROUP), writer);
        open("examples/" + id, ExampleView.class);
        assertThat(buttons()).doesNotContain(text("example.remove"));
        open("examples/" + id + "/edit", ExampleEdit.class);
        assertThat(find(TextField.class).all()).isEmpty();
        assertThat(Set.copyOf(buttons())).doesNotContain(text("example.save"));
    }
}
