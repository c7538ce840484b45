package org.atrium.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.stream.Collectors;
import org.atrium.contract.shared.Text;
import org.atrium.ui.ViewTest;
import org.atrium.ui.platform.Links;
import org.junit.jupiter.api.Test;

class ProfileFormTests extends ViewTest {

    private static final String ABOUT = "I look after an archive of maps.";

    private TextArea about() {
        return findInView(TextArea.class).single();
    }

    private String said() {
        var said = find(Paragraph.class).withClassName("said").withoutClassName("small").single();
        return said.getElement().getTextRecursively();
    }

    @Test
    void savesAndLeadsToWhatOthersSee() {
        navigate(ProfileView.class);
        test(about()).setValue(ABOUT);
        click("profile.save");

        await(() -> assertThat(said()).startsWith(text("profile.saved")));
        assertThat(
                        find(Anchor.class).all().stream()
                                .map(Anchor::getHref)
                                .collect(Collectors.toSet()))
                .contains(Links.person(me));
        assertThat(given.profileOf(me).about()).isEqualTo(new Text(ABOUT, "en"));
        assertThat(button("profile.save").isEnabled()).isTrue();
    }

    @Test
    void savesAgainWithoutLoading() {
        navigate(ProfileView.class);
        test(about()).setValue("First.");
        click("profile.save");
        await(() -> assertThat(given.profileOf(me).version()).isEqualTo(2));
        await(() -> assertThat(button("profile.save").isEnabled()).isTrue());
        test(about()).setValue("Second.");
        click("profile.save");

        await(() -> assertThat(given.profileOf(me).version()).isEqualTo(3));
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        navigate(ProfileView.class);
        test(about()).setValue(ABOUT);
        var years = find(IntegerField.class).all();
        years.get(0).setValue(2019);
        years.get(1).setValue(2001);
        click("profile.save");

        await(() -> assertThat(years.get(1).isInvalid()).isTrue());
        assertThat(years.get(1).getErrorMessage()).isEqualTo("This is before the first year.");
        assertThat(years.get(0).isInvalid()).isFalse();
        assertThat(said()).startsWith(text("profile.invalid"));
        assertThat(about().getValue()).isEqualTo(ABOUT);
        assertThat(given.profileOf(me).version()).isOne();
    }

    @Test
    void keepsWhatWasTypedWhenAnotherWindowSaved() {
        navigate(ProfileView.class);
        test(about()).setValue(ABOUT);
        given.profileSavedElsewhere(me);
        click("profile.save");
        await(() -> assertThat(said()).isEqualTo(text("profile.conflict")));
        assertThat(about().getValue()).isEqualTo(ABOUT);
        assertThat(given.profileOf(me).about()).isNull();

        click("profile.save");
        await(() -> assertThat(given.profileOf(me).about()).isNotNull());
    }

    @Test
    void letsABlockedMemberReadOnly() {
        given.blocked(me);
        navigate(ProfileView.class);

        assertThat(button("profile.save").isEnabled()).isFalse();
        assertThat(find(Paragraph.class).withClassName("problem").single().getText())
                .isEqualTo(text("profile.blocked"));
    }
}
