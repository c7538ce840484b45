package org.atrium.ui.people;

import com.vaadin.flow.component.HasValidation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atrium.contract.people.Me;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileForm.AffiliationForm;
import org.atrium.contract.shared.Label;
import org.atrium.ui.platform.Words;

/** Where somebody takes part. */
final class PlacesFields extends ProfilePart {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 12;

    private final List<Label> roles;
    private final Lines<PlaceLine> lines;

    PlacesFields(Words words, PeopleClient people, List<Label> roles, WhoSees sees) {
        super(words.get("profile.affiliations"), words.get("profile.affiliations.text"));
        this.roles = roles;
        lines =
                new Lines<>(
                        PlaceLine.class,
                        MOST,
                        words.get("profile.affiliation.add"),
                        removed -> new PlaceLine(words, people, roles, removed),
                        PlaceLine::begin);
        show(sees.with(ProfileField.AFFILIATIONS, words.get("profile.affiliations"), lines));
    }

    @Override
    void fill(Me me) {
        me.profile().affiliations().forEach(each -> lines.add().fill(each, roles));
        if (lines.all().isEmpty()) {
            lines.add();
        }
    }

    /** Lines in which nothing was entered say nothing. */
    private List<PlaceLine> filled() {
        return lines.all().stream().filter(line -> !line.isEmpty()).toList();
    }

    List<AffiliationForm> places() {
        return filled().stream().map(PlaceLine::form).toList();
    }

    @Override
    Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>();
        var filled = filled();
        for (var i = 0; i < filled.size(); i++) {
            var prefix = "affiliations[" + i + "]";
            filled.get(i).fields().forEach((name, field) -> fields.put(prefix + "." + name, field));
        }
        return fields;
    }
}
