package org.atrium.ui.groups;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.atrium.contract.groups.GroupProposalForm;
import org.atrium.contract.groups.GroupSummary;
import org.atrium.ui.layout.Wrong;
import org.atrium.ui.people.Codes;
import org.atrium.ui.platform.Draft;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;

/** What a group that somebody wants to begin is to be. */
final class ProposalFields extends Div {

    static final String DRAFT = "proposal/new";

    private static final long serialVersionUID = 1L;
    private static final int NAME = 60;
    private static final int SUMMARY = 200;
    private static final int ABOUT = 2_000;
    private static final int WHY = 1_000;

    private final transient Words words;
    private final GroupKindField kind;
    private final ComboBox<String> country = new ComboBox<>();
    private final ComboBox<String> language = new ComboBox<>();
    private final TextField name = new TextField();
    private final TextField summary = new TextField();
    private final TextArea about = new TextArea();
    private final MultiSelectComboBox<String> languages = new MultiSelectComboBox<>();
    private final WiderField partOf;
    private final GroupVisibilityField visibility;
    private final TextArea why = new TextArea();

    /** By the names that problems have, in the order of the form. */
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    private final transient Map<String, Consumer<String>> readers = new HashMap<>();

    ProposalFields(Words words, GroupsClient groups) {
        this.words = words;
        addClassName("form");
        kind = new GroupKindField(words);
        visibility = new GroupVisibilityField(words);
        partOf = new WiderField(words, groups);
        var codes = Codes.languages(words);
        country.setLabel(words.get("propose.country"));
        country.setHelperText(words.get("propose.country.hint"));
        country.setItems(withoutGroup(groups.countries()));
        country.setItemLabelGenerator(words::countryName);
        language.setLabel(words.get("propose.language"));
        language.setItems(codes);
        language.setItemLabelGenerator(words::languageNameHere);
        text(name, "propose.name").setMaxLength(NAME);
        text(summary, "organise.summary").setMaxLength(SUMMARY);
        text(about, "organise.about").setMaxLength(ABOUT);
        about.setHelperText(words.get("organise.about.hint"));
        languages.setLabel(words.get("organise.languages"));
        languages.setItems(codes);
        languages.setItemLabelGenerator(words::languageNameHere);
        languages.setWidthFull();
        text(why, "propose.why").setMaxLength(WHY);
        why.setHelperText(words.get("propose.why.hint"));
        kind.addValueChangeListener(chosen -> showFor(chosen.getValue()));
        language.addValueChangeListener(chosen -> turnTexts());
        kind.setValue("theme");
        language.setValue(words.language());
        languages.setValue(Set.of(words.language()));
        put("kind", kind, () -> value(kind), kind::setValue);
        put("country", country, () -> value(country), country::setValue);
        put("language", language, () -> value(language), language::setValue);
        put("name", name);
        put("summary", summary);
        put("about", about);
        put(
                "languages",
                languages,
                () -> String.join("\n", languages.getValue()),
                text -> languages.setValue(new LinkedHashSet<>(text.lines().toList())));
        put("partOf", partOf, partOf::written, partOf::read);
        put("visibility", visibility, () -> value(visibility), visibility::setValue);
        put("why", why);
    }

    private <T extends TextFieldBase<?, String>> T text(T field, String key) {
        field.setLabel(words.get(key));
        field.setWidthFull();
        return field;
    }

    private List<String> withoutGroup(List<GroupSummary> countries) {
        var taken = countries.stream().map(GroupSummary::country).collect(Collectors.toSet());
        return Codes.countries(words).stream().filter(code -> !taken.contains(code)).toList();
    }

    private void put(String called, TextFieldBase<?, String> field) {
        Draft.keep(field, DRAFT + "/" + called);
        put(called, field, field::setValue);
    }

    private <C extends Component & HasValidation & HasValue<?, ?>> void put(
            String called, C field, Supplier<String> written, Consumer<String> read) {
        Draft.keep(field, DRAFT + "/" + called, written);
        put(called, field, read);
    }

    private <C extends Component & HasValidation> void put(
            String called, C field, Consumer<String> read) {
        fields.put(called, field);
        readers.put(called, read);
        add(field);
    }

    private static String value(HasValue<?, String> field) {
        return Objects.requireNonNullElse(field.getValue(), "");
    }

    /** A country is called as everywhere, is open to everybody, and its region is known. */
    private void showFor(String chosen) {
        var ofCountry = GroupKindField.COUNTRY.equals(chosen);
        country.setVisible(ofCountry);
        name.setVisible(!ofCountry);
        visibility.setVisible(!ofCountry);
        partOf.ofCountry(ofCountry);
        partOf.setHelperText(words.get(ofCountry ? "propose.wider.country" : "propose.wider.hint"));
    }

    private void turnTexts() {
        var tag = Objects.requireNonNullElse(language.getValue(), words.language());
        for (var field : List.of(name, summary, about)) {
            field.getElement().setAttribute("lang", tag);
            field.getElement().setAttribute("dir", Words.directionOf(tag));
        }
    }

    void begin(String within) {
        partOf.choose(within);
    }

    /** What was typed before the log-in expired. */
    @Override
    protected void onAttach(AttachEvent attached) {
        Draft.goesOnFrom(this, null);
        Draft.unsaved(this, DRAFT, unsaved -> fill(unsaved.texts()));
    }

    void fill(Map<String, String> kept) {
        kept.forEach((field, text) -> {
            if (!text.isBlank()) {
                readers.getOrDefault(field, gone -> {}).accept(text);
            }
        });
    }

    GroupProposalForm form() {
        var ofCountry = GroupKindField.COUNTRY.equals(kind.getValue());
        return new GroupProposalForm(
                value(kind),
                ofCountry ? country.getValue() : null,
                ofCountry ? null : name.getValue().strip(),
                value(language),
                summary.getValue().strip(),
                about.getValue().isBlank() ? null : about.getValue(),
                List.copyOf(languages.getValue()),
                partOf.slugs(),
                ofCountry ? GroupVisibilityField.PUBLIC : value(visibility),
                why.getValue().strip());
    }

    void accept() {
        fields.values().forEach(field -> field.setInvalid(false));
    }

    /** Says at each field what is wrong with it, and goes to the first. */
    void refuse(Refused refusal) {
        var wrong = new Wrong(refusal);
        fields.forEach((called, field) -> {
            if (field instanceof Component shown && shown.isVisible()) {
                wrong.at(
                        called,
                        message -> {
                            field.setErrorMessage(message);
                            field.setInvalid(true);
                        },
                        () -> {
                            if (field instanceof Focusable<?> focusable) {
                                focusable.focus();
                            }
                        });
            }
        });
        wrong.sayTheRest();
    }
}
