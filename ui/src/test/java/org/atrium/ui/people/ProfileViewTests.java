package org.atrium.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import org.atrium.contract.shared.Text;
import org.atrium.ui.MemberViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProfileViewTests extends MemberViewTest {

    @Autowired PeopleClient people;

    @Test
    void savesWhatWasTyped() {
        navigate(ProfileView.class);
        var about = $view(TextArea.class).single();
        about.setValue("I scan on Saturdays.");
        save();
        await(() -> said("Saved."));

        var saved = people.me().profile();
        assertThat(saved.about()).isEqualTo(new Text("I scan on Saturdays.", "en"));
        assertThat(saved.affiliations()).hasSize(2);
        assertThat(saved.canHelp()).contains("digitisation");
    }

    @Test
    void putsProblemsAtTheirFields() {
        navigate(ProfileView.class);
        var until = $view(IntegerField.class).withLabel("Until").first();
        until.setValue(1999);
        save();
        await(until::isInvalid);

        assertThat(until.getErrorMessage()).contains("before the first year");
        assertThat(said("marked fields")).isTrue();
    }

    @Test
    void keepsWhatWasTypedWhenAnotherWindowWasFirst() {
        navigate(ProfileView.class);
        people.save(people.me().profile());
        var about = $view(TextArea.class).single();
        about.setValue("Typed in the first window.");
        save();
        await(() -> said("another window"));
        assertThat(about.getValue()).isEqualTo("Typed in the first window.");

        save();
        await(() -> said("Saved."));
    }

    private void save() {
        test($view(NativeButton.class).withText("Save").single()).click();
    }

    private boolean said(String text) {
        return $view(Paragraph.class)
                .withClassName("said")
                .withCondition(each -> each.getElement().getTextRecursively().contains(text))
                .exists();
    }
}
