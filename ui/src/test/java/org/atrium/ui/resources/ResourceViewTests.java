package org.atrium.ui.resources;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.atrium.contract.shared.Label;
import org.atrium.ui.PretendResources;
import org.atrium.ui.ViewTest;
import org.atrium.ui.layout.ReasonDialog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The bank of resources, a resource, its form and its history, for members. */
class ResourceViewTests extends ViewTest {

    @Autowired private PretendResources resources;

    private TextField line(String key) {
        return find(TextField.class)
                .withCondition(field -> text(key).equals(field.getLabel()))
                .single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Label> choice(String key) {
        return find(ComboBox.class)
                .withCondition(field -> text(key).equals(field.getLabel()))
                .single();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<String> groups() {
        return find(MultiSelectComboBox.class)
                .withCondition(field -> text("resource.field.groups").equals(field.getLabel()))
                .single();
    }

    private void giveReason(String reason) {
        var dialog = find(ReasonDialog.class).single();
        test(find(TextArea.class, dialog).single()).setValue(reason);
        test(find(NativeButton.class, dialog)
                        .withCondition(button -> button.hasClassName("button-primary"))
                        .single())
                .click();
    }

    @Test
    void findsResourcesByWhatStandsInTheAddress() {
        var id = resources.there(PretendResources.form("Slides on tourmaline"), me);
        open("resources?q=tourmaline&kind=slides&current=true", ResourcesView.class);
        assertThat(html().select(".row-title a").eachAttr("href"))
                .containsExactly("/resources/" + id);
        assertThat(html().select("option[selected]").eachAttr("value")).containsExactly("slides");
        assertThat(html().select("input[name=current][checked]")).hasSize(1);
        assertThat(html().select("a[href=/resources/new]")).isNotEmpty();

        open("resources?q=nothing%20is%20called%20so", ResourcesView.class);
        assertThat(html().text()).contains(text("resources.none.text"));
    }

    @Test
    void addsAnAdaptationIntoAGroup() {
        given.joined(me, "sweden", "member");
        var original = resources.there(PretendResources.form("Slides to be adapted"), me);
        open("resources/new?group=sweden&of=" + original, ResourceEdit.class);
        assertThat(groups().getValue()).containsExactly("sweden");
        test(line("resource.field.title")).setValue("Slides that were adapted");
        line("resource.field.link").setValue("https://bank.example/adapted");
        choice("resource.field.kind").setValue(new Label("slides", "Slides"));
        choice("resource.field.licence").setValue(new Label("cc0", "CC0"));
        find(IntegerField.class).single().setValue(2024);
        click("resource.save");
        await(() -> assertThat(getCurrentView()).isInstanceOf(ResourceView.class));
        assertThat(resources.called("Slides that were adapted")).isEqualTo(1);
        assertThat(html().select("a[href=/resources/" + original + "]")).isNotEmpty();
        open("resources/" + original, ResourceView.class);
        assertThat(html().text()).contains("Slides that were adapted");
    }

    @Test
    void saysAtEachFieldWhatIsWrong() {
        open("resources/new", ResourceEdit.class);
        test(line("resource.field.title")).setValue("refuse this form");
        click("resource.save");
        await(() -> assertThat(line("resource.field.title").isInvalid()).isTrue());
        assertThat(line("resource.field.link").getErrorMessage()).isEqualTo("Wrong: link");
        assertThat(choice("resource.field.kind").isInvalid()).isTrue();
        assertThat(find(IntegerField.class).single().isInvalid()).isTrue();
        assertThat(button("resource.save").isEnabled()).isTrue();
    }

    @Test
    void onlyThoseWhoKeepItEditIt() {
        var foreign = resources.there(PretendResources.form("Slides of others"), "Tamarind");
        open("resources/" + foreign + "/edit", ResourceEdit.class);
        assertThat(find(TextField.class).all()).isEmpty();

        given.joined(me, "sweden", "member");
        var own = resources.there(PretendResources.form("Slides of mine", "sweden"), me);
        open("resources/" + own + "/edit", ResourceEdit.class);
        assertThat(groups().getValue()).isEqualTo(Set.of("sweden"));
        line("resource.field.title").setValue("Slides of mine, again");
        click("resource.save");
        await(() -> assertThat(getCurrentView()).isInstanceOf(ResourceView.class));
        var saved = Objects.requireNonNull(resources.saved(own));
        assertThat(saved.title()).isEqualTo("Slides of mine, again");
        assertThat(saved.languages()).containsExactlyElementsOf(List.of("en", "ar"));
        open("resources/" + own + "/history", ResourceHistoryView.class);
        assertThat(html().select("del").text()).contains("Slides of mine");
        assertThat(html().text()).contains(text("resource.history.added"));
    }

    @Test
    void saysWhetherItWorks() {
        var id = resources.there(PretendResources.form("Slides to be judged"), "Tamarind");
        open("resources/" + id, ResourceView.class);
        assertThat(buttons()).doesNotContain(text("resource.remove"), text("fresh.withdraw"));
        click("resource.works");
        await(() -> assertThat(html().text()).contains(text("fresh.right")));
        click("resource.outdate");
        giveReason("It shows the old site.");
        await(() -> assertThat(html().text()).contains("It shows the old site."));
        click("fresh.withdraw");
        await(() -> assertThat(html().text()).doesNotContain("It shows the old site."));
    }

    @Test
    void takesAwayAndPutsBack() {
        var id = resources.there(PretendResources.form("Slides to go away"), me);
        open("resources/" + id, ResourceView.class);
        click("resource.remove");
        giveReason("They are in the bank twice.");
        await(() -> assertThat(html().text()).contains("They are in the bank twice."));
        assertThat(buttons()).doesNotContain(text("resource.works"));
        click("resource.restore");
        await(() -> assertThat(buttons()).contains(text("resource.works")));
    }
}
