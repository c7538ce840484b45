package org.atrium.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.Me;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.contract.shared.Text;
import org.atrium.ui.platform.Words;

/** The fields of a profile. */
final class ProfileFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int ABOUT = 1000;

    private final transient Words words;
    private final transient PeopleClient people;
    private final List<Label> roleChoices;
    private final List<String> languages;
    private final MultiSelectComboBox<Label> roles = new MultiSelectComboBox<>();
    private final ComboBox<String> country = new ComboBox<>();
    private final List<PlaceLine> places = new ArrayList<>();
    private final Div placeLines = new Div();
    private final List<SpokenLine> spoken = new ArrayList<>();
    private final Div spokenLines = new Div();
    private final TopicChoice canHelp;
    private final TopicChoice wantsToLearn;
    private final RadioButtonGroup<Availability> availability = new RadioButtonGroup<>();
    private final TextArea about = new TextArea();
    private final ComboBox<String> aboutLanguage = new ComboBox<>();
    private final Checkbox listed = new Checkbox();

    ProfileFields(Words words, PeopleClient people) {
        this.words = words;
        this.people = people;
        roleChoices = people.vocabularies().roles();
        languages = Codes.languages(words);
        canHelp =
                new TopicChoice(words.get("profile.help"), words.get("profile.help.hint"), people);
        wantsToLearn =
                new TopicChoice(
                        words.get("profile.learn"), words.get("profile.learn.hint"), people);
        setUp();
        addClassName("fragment");
        add(
                room("profile.part", "", roles, country),
                room(
                        "profile.affiliations",
                        "profile.affiliations.text",
                        placeLines,
                        adding("profile.affiliation.add", () -> addPlace().begin())),
                room(
                        "profile.languages",
                        "profile.languages.text",
                        spokenLines,
                        adding("profile.language.add", () -> addSpoken().field().focus())),
                room("profile.topics", "profile.topics.text", canHelp, wantsToLearn),
                room("profile.availability", "profile.availability.text", availability, listed),
                room("profile.about", "", about, aboutLanguage));
    }

    private void setUp() {
        roles.setLabel(words.get("profile.roles"));
        roles.setHelperText(words.get("profile.roles.hint"));
        roles.setItems(roleChoices);
        roles.setItemLabelGenerator(Label::label);
        roles.setAutoExpand(MultiSelectComboBox.AutoExpandMode.BOTH);
        country.setLabel(words.get("profile.country"));
        country.setItems(Codes.countries(words));
        country.setItemLabelGenerator(words::countryName);
        country.setClearButtonVisible(true);
        availability.setAriaLabel(words.get("profile.availability"));
        availability.addThemeName("vertical");
        availability.setItems(Availability.values());
        availability.setItemLabelGenerator(each -> words.get("available." + each.value()));
        about.setLabel(words.get("profile.about"));
        about.setHelperText(words.get("profile.about.hint"));
        about.setMaxLength(ABOUT);
        aboutLanguage.setLabel(words.get("profile.about.language"));
        aboutLanguage.setItems(languages);
        aboutLanguage.setItemLabelGenerator(words::languageNameHere);
        aboutLanguage.addValueChangeListener(event -> turnAbout());
        listed.setLabel(words.get("profile.listed"));
        listed.setHelperText(words.get("profile.listed.hint"));
    }

    private void turnAbout() {
        var language = aboutLanguage.getValue();
        if (language != null) {
            about.getElement().setAttribute("lang", language);
            about.getElement().setAttribute("dir", Words.directionOf(language));
        }
    }

    private Section room(String title, String text, Component... fields) {
        var label = new Div(new H2(words.get(title)));
        label.addClassName("room-label");
        if (!text.isEmpty()) {
            label.add(new Paragraph(words.get(text)));
        }
        var stack = new Div(fields);
        stack.addClassName("stack");
        var room = new Section(label, stack);
        room.addClassName("room");
        return room;
    }

    private Div adding(String key, Runnable add) {
        var button = new NativeButton(words.get(key), event -> add.run());
        button.addClassName("button");
        return new Div(button);
    }

    private PlaceLine addPlace() {
        var line = new PlaceLine(words, people, roleChoices, this::remove);
        places.add(line);
        placeLines.add(line);
        return line;
    }

    private void remove(PlaceLine line) {
        places.remove(line);
        placeLines.remove(line);
    }

    private SpokenLine addSpoken() {
        var line = new SpokenLine(words, languages, this::remove);
        spoken.add(line);
        spokenLines.add(line);
        return line;
    }

    private void remove(SpokenLine line) {
        spoken.remove(line);
        spokenLines.remove(line);
    }

    void fill(Me me) {
        var profile = me.profile();
        roles.setValue(new HashSet<>(me.person().roles()));
        country.setValue(profile.country());
        profile.affiliations().forEach(each -> addPlace().fill(each, roleChoices));
        profile.languages().forEach(each -> addSpoken().fill(each));
        if (profile.affiliations().isEmpty()) {
            addPlace();
        }
        if (profile.languages().isEmpty()) {
            addSpoken();
        }
        canHelp.choose(me.person().canHelp());
        wantsToLearn.choose(me.person().wantsToLearn());
        availability.setValue(profile.availability());
        var text = profile.about();
        about.setValue(text == null ? "" : text.text());
        aboutLanguage.setValue(text == null ? words.language() : text.language());
        listed.setValue(profile.listed());
    }

    ProfileForm form(long version) {
        return new ProfileForm(
                version,
                roles.getValue().stream().map(Label::id).toList(),
                filled().stream().map(PlaceLine::form).toList(),
                country.getValue(),
                spoken.stream().map(SpokenLine::spoken).flatMap(Optional::stream).toList(),
                canHelp.ids(),
                wantsToLearn.ids(),
                availability.getValue() == null ? Availability.OPEN : availability.getValue(),
                about.getValue().isBlank()
                        ? null
                        : new Text(
                                about.getValue().strip(),
                                Optional.ofNullable(aboutLanguage.getValue())
                                        .orElse(words.language())),
                listed.getValue());
    }

    /** Lines in which nothing was entered say nothing. */
    private List<PlaceLine> filled() {
        return places.stream()
                .filter(line -> {
                    var form = line.form();
                    return !form.organisation().isBlank()
                            || form.role() != null
                            || form.from() != null
                            || form.to() != null;
                })
                .toList();
    }

    private Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>();
        fields.put("roles", roles);
        fields.put("country", country);
        fields.put("canHelp", canHelp);
        fields.put("wantsToLearn", wantsToLearn);
        fields.put("availability", availability);
        fields.put("about", about);
        var lines = filled();
        for (var i = 0; i < lines.size(); i++) {
            var prefix = "affiliations[" + i + "]";
            var line = lines.get(i).fields();
            line.forEach((name, field) -> fields.put(prefix + "." + name, field));
        }
        var chosen = spoken.stream().filter(line -> line.spoken().isPresent()).toList();
        for (var i = 0; i < chosen.size(); i++) {
            fields.put("languages[" + i + "]", chosen.get(i).field());
        }
        return fields;
    }

    /** Puts each problem at its field; gives back those that belong to none. */
    List<FieldProblem> mark(List<FieldProblem> problems) {
        var fields = fields();
        fields.values().forEach(field -> field.setInvalid(false));
        var others = new ArrayList<FieldProblem>();
        for (var problem : problems) {
            fields.entrySet().stream()
                    .filter(entry ->
                            problem.field().equals(entry.getKey())
                                    || problem.field().startsWith(entry.getKey() + "."))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .ifPresentOrElse(
                            field -> {
                                field.setErrorMessage(problem.message());
                                field.setInvalid(true);
                            },
                            () -> others.add(problem));
        }
        return others;
    }
}
