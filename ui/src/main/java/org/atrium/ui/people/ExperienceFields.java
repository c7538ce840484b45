package org.atrium.ui.people;

import com.vaadin.flow.component.HasValidation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atrium.contract.people.Me;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.WorkSample;
import org.atrium.ui.platform.Words;

/** What somebody did and can show. */
final class ExperienceFields extends ProfilePart {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 10;

    private final Lines<ExperienceLine> lines;

    ExperienceFields(Words words, WhoSees sees) {
        super(words.get("profile.experience"), words.get("profile.experience.text"));
        lines =
                new Lines<>(
                        ExperienceLine.class,
                        MOST,
                        words.get("profile.experience.add"),
                        removed -> new ExperienceLine(words, removed),
                        ExperienceLine::begin);
        show(sees.with(ProfileField.EXPERIENCE, words.get("profile.experience"), lines));
    }

    @Override
    void fill(Me me) {
        me.profile().experience().forEach(each -> lines.add().fill(each));
    }

    private List<ExperienceLine> filled() {
        return lines.all().stream().filter(line -> !line.isEmpty()).toList();
    }

    List<WorkSample> samples() {
        return filled().stream().map(ExperienceLine::sample).toList();
    }

    @Override
    Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>();
        var filled = filled();
        for (var i = 0; i < filled.size(); i++) {
            var prefix = "experience[" + i + "]";
            filled.get(i).fields().forEach((name, field) -> fields.put(prefix + "." + name, field));
        }
        return fields;
    }
}
