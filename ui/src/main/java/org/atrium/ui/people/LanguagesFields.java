package org.atrium.ui.people;

import com.vaadin.flow.component.HasValidation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atrium.contract.people.Me;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.ui.platform.Words;

/** Which languages somebody speaks. */
final class LanguagesFields extends ProfilePart {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 12;

    private final Lines<SpokenLine> lines;

    LanguagesFields(Words words, WhoSees sees) {
        super(words.get("profile.languages"), words.get("profile.languages.text"));
        var languages = Codes.languages(words);
        lines =
                new Lines<>(
                        SpokenLine.class,
                        MOST,
                        words.get("profile.language.add"),
                        removed -> new SpokenLine(words, languages, removed),
                        line -> line.field().focus());
        show(sees.with(ProfileField.LANGUAGES, words.get("profile.languages"), lines));
    }

    @Override
    void fill(Me me) {
        lines.clear();
        me.profile().languages().forEach(each -> lines.add().fill(each));
        if (lines.all().isEmpty()) {
            lines.add();
        }
    }

    List<SpokenLanguage> spoken() {
        return lines.all().stream().map(SpokenLine::spoken).flatMap(Optional::stream).toList();
    }

    @Override
    Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>();
        var chosen = lines.all().stream().filter(line -> line.spoken().isPresent()).toList();
        for (var i = 0; i < chosen.size(); i++) {
            fields.put("languages[" + i + "]", chosen.get(i).field());
        }
        return fields;
    }
}
