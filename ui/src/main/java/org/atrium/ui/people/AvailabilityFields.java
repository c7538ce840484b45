package org.atrium.ui.people;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Map;
import org.atrium.contract.people.AskingLimits;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.Me;
import org.atrium.contract.people.ProfileField;
import org.atrium.ui.platform.Words;

/** Whether and how far somebody may be asked. */
final class AvailabilityFields extends ProfilePart {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 30;

    private final RadioButtonGroup<Availability> availability = new RadioButtonGroup<>();
    private final DatePicker awayUntil = new DatePicker();
    private final Checkbox onlyMyRegions = new Checkbox();
    private final IntegerField mostPerMonth = new IntegerField();
    private final Checkbox listed = new Checkbox();

    AvailabilityFields(Words words, WhoSees sees) {
        super(words.get("profile.availability"), words.get("profile.availability.text"));
        availability.setAriaLabel(words.get("profile.availability"));
        availability.addThemeName("vertical");
        availability.setItems(Availability.values());
        availability.setItemLabelGenerator(each -> words.get("available." + each.value()));
        availability.addValueChangeListener(change -> awayUntil.setEnabled(isAway()));
        awayUntil.setLabel(words.get("profile.away-until"));
        awayUntil.setHelperText(words.get("profile.away-until.hint"));
        awayUntil.setLocale(words.locale());
        awayUntil.setClearButtonVisible(true);
        awayUntil.setEnabled(false);
        onlyMyRegions.setLabel(words.get("profile.only-regions"));
        onlyMyRegions.setHelperText(words.get("profile.only-regions.hint"));
        mostPerMonth.setLabel(words.get("profile.most"));
        mostPerMonth.setHelperText(words.get("profile.most.hint"));
        mostPerMonth.setMin(1);
        mostPerMonth.setMax(MOST);
        mostPerMonth.setStepButtonsVisible(true);
        mostPerMonth.setI18n(
                new IntegerField.IntegerFieldI18n()
                        .setBadInputErrorMessage(words.get("profile.most.number"))
                        .setMinErrorMessage(words.get("profile.most.number"))
                        .setMaxErrorMessage(words.get("profile.most.number")));
        listed.setLabel(words.get("profile.listed"));
        listed.setHelperText(words.get("profile.listed.hint"));
        var seen =
                sees.with(
                        ProfileField.AVAILABILITY,
                        words.get("profile.availability"),
                        availability,
                        awayUntil,
                        onlyMyRegions,
                        mostPerMonth);
        sees.of(ProfileField.AVAILABILITY).setHelperText(words.get("profile.sees.availability"));
        show(seen, listed);
    }

    private boolean isAway() {
        return availability.getValue() == Availability.AWAY;
    }

    @Override
    void fill(Me me) {
        var profile = me.profile();
        availability.setValue(profile.availability());
        awayUntil.setValue(profile.limits().awayUntil());
        onlyMyRegions.setValue(profile.limits().onlyMyRegions());
        mostPerMonth.setValue(profile.limits().mostPerMonth());
        listed.setValue(profile.listed());
    }

    Availability availability() {
        var chosen = availability.getValue();
        return chosen == null ? Availability.OPEN : chosen;
    }

    AskingLimits limits() {
        return new AskingLimits(
                isAway() ? awayUntil.getValue() : null,
                onlyMyRegions.getValue(),
                mostPerMonth.getValue());
    }

    boolean isListed() {
        return listed.getValue();
    }

    @Override
    Map<String, HasValidation> fields() {
        return Map.of(
                "availability",
                availability,
                "limits.awayUntil",
                awayUntil,
                "limits.onlyMyRegions",
                onlyMyRegions,
                "limits.mostPerMonth",
                mostPerMonth,
                "listed",
                listed);
    }
}
