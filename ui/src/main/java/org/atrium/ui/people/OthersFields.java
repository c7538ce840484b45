package org.atrium.ui.people;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.atrium.contract.people.Me;
import org.atrium.contract.people.ProfileField;
import org.atrium.ui.platform.Words;

/** What a profile shows and is not filled in with it. */
final class OthersFields extends ProfilePart {

    private static final long serialVersionUID = 1L;

    OthersFields(Words words, WhoSees sees) {
        super(words.get("profile.more"), words.get("profile.more.text"));
        var groups = words.get("profile.groups");
        var wikimedia = words.get("profile.wikimedia");
        var groupsSeen = sees.with(ProfileField.GROUPS, groups, label(groups));
        sees.of(ProfileField.GROUPS).setHelperText(words.get("profile.groups.hint"));
        show(groupsSeen, sees.with(ProfileField.WIKIMEDIA, wikimedia, label(wikimedia)));
    }

    private static Span label(String text) {
        var label = new Span(text);
        label.addClassName("label");
        return label;
    }

    @Override
    void fill(Me me) {}

    @Override
    Map<String, HasValidation> fields() {
        return Map.of();
    }
}
