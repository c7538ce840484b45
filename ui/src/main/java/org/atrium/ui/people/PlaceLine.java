package org.atrium.ui.people;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.atrium.contract.people.Organisation;
import org.atrium.contract.people.ProfileForm.AffiliationForm;
import org.atrium.contract.shared.Label;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** One place where somebody takes part: organisation, role, paid or not, from when until when. */
final class PlaceLine extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SUGGESTED = 20;
    private static final int FIRST_YEAR = 1950;

    /** An organisation from the directory, or a name that somebody typed. */
    private record Named(String name, @Nullable String id) {}

    private final ComboBox<Named> organisation = new ComboBox<>();
    private final ComboBox<Label> role = new ComboBox<>();
    private final RadioButtonGroup<Boolean> staff = new RadioButtonGroup<>();
    private final IntegerField from = new IntegerField();
    private final IntegerField to = new IntegerField();

    PlaceLine(Words words, PeopleClient people, List<Label> roles, Consumer<PlaceLine> removed) {
        addClassNames("line", "place");
        organisation.setLabel(words.get("profile.organisation"));
        organisation.setHelperText(words.get("profile.organisation.hint"));
        organisation.setItemLabelGenerator(Named::name);
        organisation.setAllowCustomValue(true);
        organisation.addCustomValueSetListener(
                event -> organisation.setValue(new Named(event.getDetail().strip(), null)));
        organisation.setItems(query ->
                people.organisations(query.getFilter().orElse(null), SUGGESTED).items().stream()
                        .map(PlaceLine::named)
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        role.setLabel(words.get("profile.role"));
        role.setItems(roles);
        role.setItemLabelGenerator(Label::label);
        role.setClearButtonVisible(true);
        staff.setLabel(words.get("profile.kind"));
        staff.setItems(false, true);
        staff.setItemLabelGenerator(
                paid -> words.get(paid ? "profile.kind.staff" : "profile.kind.volunteer"));
        staff.setValue(false);
        year(from, words, "profile.from");
        year(to, words, "profile.to");
        to.setHelperText(words.get("profile.to.hint"));
        var years = new Div(from, to);
        years.addClassName("years");
        var remove =
                new NativeButton(
                        words.get("profile.affiliation.remove"), event -> removed.accept(this));
        remove.addClassNames("button", "button-plain");
        add(organisation, role, staff, years, remove);
    }

    private static Named named(Organisation organisation) {
        return new Named(organisation.name(), organisation.id());
    }

    private static void year(IntegerField field, Words words, String key) {
        field.setLabel(words.get(key));
        field.setMin(FIRST_YEAR);
        field.setMax(Year.now(ZoneOffset.UTC).getValue());
        field.setI18n(
                new IntegerField.IntegerFieldI18n()
                        .setBadInputErrorMessage(words.get("profile.number"))
                        .setMinErrorMessage(words.get("profile.number"))
                        .setMaxErrorMessage(words.get("profile.number")));
    }

    void fill(AffiliationForm form, List<Label> roles) {
        organisation.setValue(new Named(form.organisation(), form.organisationId()));
        roles.stream()
                .filter(each -> each.id().equals(form.role()))
                .findFirst()
                .ifPresent(role::setValue);
        staff.setValue(form.staff());
        from.setValue(form.from());
        to.setValue(form.to());
    }

    AffiliationForm form() {
        var named = organisation.getValue();
        return new AffiliationForm(
                named == null ? "" : named.name(),
                named == null ? null : named.id(),
                role.getValue() == null ? null : role.getValue().id(),
                Boolean.TRUE.equals(staff.getValue()),
                from.getValue(),
                to.getValue());
    }

    /** Whether nothing was entered. */
    boolean isEmpty() {
        var named = organisation.getValue();
        return (named == null || named.name().isBlank())
                && role.getValue() == null
                && from.getValue() == null
                && to.getValue() == null;
    }

    Map<String, HasValidation> fields() {
        return Map.of("organisation", organisation, "role", role, "from", from, "to", to);
    }

    void begin() {
        organisation.focus();
    }
}
