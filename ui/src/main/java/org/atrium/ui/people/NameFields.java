package org.atrium.ui.people;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.atrium.contract.people.Me;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.shared.Label;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** Who somebody is, and where. */
final class NameFields extends ProfilePart {

    private static final long serialVersionUID = 1L;
    private static final int NAME = 80;
    private static final int PRONOUNS = 40;

    private final TextField shownName = new TextField();
    private final TextField pronouns = new TextField();
    private final MultiSelectComboBox<Label> roles = new MultiSelectComboBox<>();
    private final ComboBox<String> country = new ComboBox<>();
    private final ZoneField zone;

    NameFields(Words words, List<Label> roleChoices, WhoSees sees) {
        super(words.get("profile.part"), "");
        shownName.setLabel(words.get("profile.shown-name"));
        shownName.setHelperText(words.get("profile.shown-name.hint"));
        shownName.setMaxLength(NAME);
        shownName.getElement().setAttribute("dir", "auto");
        pronouns.setLabel(words.get("profile.pronouns"));
        pronouns.setHelperText(words.get("profile.pronouns.hint"));
        pronouns.setMaxLength(PRONOUNS);
        pronouns.getElement().setAttribute("dir", "auto");
        roles.setLabel(words.get("profile.roles"));
        roles.setHelperText(words.get("profile.roles.hint"));
        roles.setItems(roleChoices);
        roles.setItemLabelGenerator(Label::label);
        roles.setAutoExpand(MultiSelectComboBox.AutoExpandMode.BOTH);
        country.setLabel(words.get("profile.country"));
        country.setItems(Codes.countries(words));
        country.setItemLabelGenerator(words::countryName);
        country.setClearButtonVisible(true);
        zone = new ZoneField(words);
        show(
                sees.with(ProfileField.SHOWN_NAME, words.get("profile.shown-name"), shownName),
                sees.with(ProfileField.PRONOUNS, words.get("profile.pronouns"), pronouns),
                sees.with(ProfileField.ROLES, words.get("profile.roles"), roles),
                sees.with(ProfileField.COUNTRY, words.get("profile.country"), country),
                sees.with(ProfileField.TIME_ZONE, words.get("profile.zone"), zone));
    }

    @Override
    void fill(Me me) {
        var profile = me.profile();
        shownName.setValue(orEmpty(profile.shownName()));
        pronouns.setValue(orEmpty(profile.pronouns()));
        roles.setValue(new LinkedHashSet<>(me.person().roles()));
        country.setValue(profile.country());
        zone.choose(profile.timeZone());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    @Nullable String shownName() {
        return orNull(shownName.getValue());
    }

    @Nullable String pronouns() {
        return orNull(pronouns.getValue());
    }

    List<String> roles() {
        return roles.getValue().stream().map(Label::id).toList();
    }

    @Nullable String country() {
        return country.getValue();
    }

    @Nullable String timeZone() {
        return zone.chosen();
    }

    @Override
    Map<String, HasValidation> fields() {
        return Map.of(
                "shownName",
                shownName,
                "pronouns",
                pronouns,
                "roles",
                roles,
                "country",
                country,
                "timeZone",
                zone.input());
    }
}
