package org.atrium.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atrium.contract.people.AskingLimits;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.HelpWay;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.WorkSample;
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

    private <T extends Component & HasLabel> T input(Class<T> type, String key) {
        return findInView(type).withCondition(field -> text(key).equals(field.getLabel())).single();
    }

    private VisibilityChoice whoSees(String key) {
        return find(VisibilityChoice.class)
                .withCondition(choice ->
                        choice.getAriaLabel().equals(Optional.of(text("profile.sees", text(key)))))
                .single();
    }

    private ProfileForm saved() {
        click("profile.save");
        await(() -> assertThat(said()).startsWith(text("profile.saved")));
        return given.profileOf(me);
    }

    @Test
    void savesHowSomebodyIsCalledAndWhatTimeItIsForThem() {
        navigate(ProfileView.class);
        input(TextField.class, "profile.shown-name").setValue(" Ama Mensah ");
        input(TextField.class, "profile.pronouns").setValue("she/her");
        findInView(ZoneField.class).single().choose("Africa/Nairobi");

        var saved = saved();
        assertThat(saved.shownName()).isEqualTo("Ama Mensah");
        assertThat(saved.pronouns()).isEqualTo("she/her");
        assertThat(saved.timeZone()).isEqualTo("Africa/Nairobi");
    }

    @Test
    void savesHowSomebodyHelpsAndWhatTheyDid() {
        navigate(ProfileView.class);
        ways().setValue(Set.of(HelpWay.HANDS_ON, HelpWay.TRAIN));
        click("profile.experience.add");
        click("profile.experience.add");
        sample(1, "Maps of Tunis", "https://commons.wikimedia.org/wiki/Maps");

        var saved = saved();
        assertThat(saved.helpsBy()).containsExactly(HelpWay.TRAIN, HelpWay.HANDS_ON);
        assertThat(saved.experience())
                .containsExactly(
                        new WorkSample("Maps of Tunis", "https://commons.wikimedia.org/wiki/Maps"));
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<HelpWay> ways() {
        return findInView(CheckboxGroup.class).single();
    }

    private void sample(int line, String title, String url) {
        fields("profile.experience.title").get(line).setValue(title);
        fields("profile.experience.url").get(line).setValue(url);
    }

    private List<TextField> fields(String key) {
        return findInView(TextField.class)
                .withCondition(field -> text(key).equals(field.getLabel()))
                .all();
    }

    @Test
    void takesTenExamplesAndNoMore() {
        navigate(ProfileView.class);
        IntStream.range(0, 10).forEach(line -> click("profile.experience.add"));
        assertThat(button("profile.experience.add").isEnabled()).isFalse();

        test(find(ExperienceLine.class).all().stream()
                        .map(line -> find(NativeButton.class, line).single())
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(button("profile.experience.add").isEnabled()).isTrue();
        assertThat(find(ExperienceLine.class).all()).hasSize(9);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Availability> availability() {
        return find(RadioButtonGroup.class)
                .withCondition(group ->
                        group.getAriaLabel().equals(Optional.of(text("profile.availability"))))
                .single();
    }

    @Test
    void savesHowFarSomebodyMayBeAsked() {
        navigate(ProfileView.class);
        var until = LocalDate.now(ZoneOffset.UTC).plusDays(9);
        var lastDay = input(DatePicker.class, "profile.away-until");
        assertThat(lastDay.isEnabled()).isFalse();
        availability().setValue(Availability.AWAY);
        assertThat(lastDay.isEnabled()).isTrue();
        lastDay.setValue(until);
        input(Checkbox.class, "profile.only-regions").setValue(true);
        input(IntegerField.class, "profile.most").setValue(3);

        var saved = saved();
        assertThat(saved.availability()).isEqualTo(Availability.AWAY);
        assertThat(saved.limits()).isEqualTo(new AskingLimits(until, true, 3));
    }

    @Test
    void forgetsTheLastDayOfWhoeverIsBack() {
        navigate(ProfileView.class);
        availability().setValue(Availability.AWAY);
        input(DatePicker.class, "profile.away-until")
                .setValue(LocalDate.now(ZoneOffset.UTC).plusDays(9));
        availability().setValue(Availability.OPEN);

        assertThat(saved().limits()).isEqualTo(AskingLimits.NONE);
    }

    @Test
    void asksForEveryFieldWhoSeesIt() {
        navigate(ProfileView.class);

        assertThat(find(VisibilityChoice.class).all())
                .hasSameSizeAs(ProfileField.values())
                .allSatisfy(choice -> {
                    assertThat(choice.getAriaLabel()).isPresent();
                    assertThat(choice.getValue()).isEqualTo(FieldVisibility.EVERYONE);
                })
                .extracting(choice -> choice.getAriaLabel())
                .doesNotHaveDuplicates();
    }

    @Test
    void savesWhoSeesWhatWhereItIsNotEveryone() {
        navigate(ProfileView.class);
        whoSees("profile.languages").setValue(FieldVisibility.GROUPS);
        whoSees("profile.wikimedia").setValue(FieldVisibility.ME);

        assertThat(saved().visibility())
                .isEqualTo(
                        Map.of(
                                ProfileField.LANGUAGES,
                                FieldVisibility.GROUPS,
                                ProfileField.WIKIMEDIA,
                                FieldVisibility.ME));
        navigate(PeopleView.class);
        navigate(ProfileView.class);
        assertThat(whoSees("profile.languages").getValue()).isEqualTo(FieldVisibility.GROUPS);
        assertThat(whoSees("profile.groups").getValue()).isEqualTo(FieldVisibility.EVERYONE);
    }

    @Test
    void saysAtTheNewFieldsWhatIsWrong() {
        navigate(ProfileView.class);
        input(TextField.class, "profile.pronouns").setValue("http://she");
        input(IntegerField.class, "profile.most").setValue(31);
        click("profile.experience.add");
        sample(0, "", "ftp://maps");
        click("profile.save");

        await(() -> assertThat(input(TextField.class, "profile.pronouns").isInvalid()).isTrue());
        assertThat(input(IntegerField.class, "profile.most").getErrorMessage())
                .isEqualTo("From 1 to 30, please.");
        assertThat(fields("profile.experience.title").getFirst().getErrorMessage())
                .isEqualTo("Say what it is.");
        assertThat(fields("profile.experience.url").getFirst().getErrorMessage())
                .isEqualTo("Begin it with https://.");
        assertThat(input(TextField.class, "profile.shown-name").isInvalid()).isFalse();
    }
}
