package org.atrium.ui.resources;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.people.Vocabularies;
import org.atrium.contract.resources.Resource;
import org.atrium.contract.resources.ResourceForm;
import org.atrium.contract.shared.Label;
import org.atrium.ui.layout.KeptForm;
import org.atrium.ui.people.Codes;
import org.atrium.ui.people.PeopleClient;
import org.atrium.ui.people.TopicsField;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** What members say of a resource. */
final class ResourceFields extends KeptForm {

    private static final long serialVersionUID = 1L;
    private static final int TITLE = 150;
    private static final int ABOUT = 1_000;
    private static final int URL = 500;
    private static final int BY = 120;
    private static final int FIRST_YEAR = 1990;
    private static final int ADDRESS = 300;
    private static final Pattern ID = Pattern.compile("/resources/([0-9A-Za-z]+)");

    private final Map<String, String> groupNames = new LinkedHashMap<>();
    private final TextField title = new TextField();
    private final TextArea about = new TextArea();
    private final ComboBox<String> language = new ComboBox<>();
    private final ComboBox<Label> kind = new ComboBox<>();
    private final TextField link = new TextField();
    private final MultiSelectComboBox<String> languages = new MultiSelectComboBox<>();
    private final ComboBox<Label> licence = new ComboBox<>();
    private final TextField by = new TextField();
    private final IntegerField made = new IntegerField();
    private final MultiSelectComboBox<String> groups = new MultiSelectComboBox<>();
    private final TopicsField topics;
    private final MultiSelectComboBox<Label> audience = new MultiSelectComboBox<>();
    private final TextField adaptationOf = new TextField();

    /**
     * @param own groups by slug that the member belongs to
     * @param id of a resource; null for a new one
     */
    ResourceFields(
            Words words,
            Vocabularies vocabularies,
            PeopleClient people,
            Map<String, String> own,
            @Nullable String id) {
        super("resource/" + (id == null ? "new" : Links.encode(id)));
        topics = new TopicsField(words, people);
        groupNames.putAll(own);
        put("link", address(link, words.get("resource.field.link"), URL));
        link.setRequiredIndicatorVisible(true);
        link.setHelperText(words.get("resource.link.hint"));
        link.setPlaceholder("https://");
        put("title", line(title, words.get("resource.field.title"), TITLE));
        title.setRequiredIndicatorVisible(true);
        title.setHelperText(words.get("resource.title.hint"));
        about.setLabel(words.get("resource.field.about"));
        about.setHelperText(words.get("resource.about.hint"));
        about.setMaxLength(ABOUT);
        about.setRequiredIndicatorVisible(true);
        about.setWidthFull();
        put("about", about);
        var codes = Codes.languages(words);
        language.setLabel(words.get("resource.field.language"));
        language.setItems(codes);
        language.setItemLabelGenerator(words::languageNameHere);
        language.addValueChangeListener(change -> turnTexts(words));
        language.setValue(words.language());
        put("language", language);
        choice(kind, words.get("resource.field.kind"), vocabularies.resourceKinds());
        put("kind", kind);
        several(languages, words.get("resource.field.languages"), codes);
        languages.setItemLabelGenerator(words::languageNameHere);
        languages.setValue(Set.of(words.language()));
        put("languages", languages);
        choice(licence, words.get("resource.field.licence"), vocabularies.licences());
        licence.setHelperText(words.get("resource.licence.hint"));
        put("licence", licence);
        put("by", line(by, words.get("resource.field.by"), BY));
        made.setLabel(words.get("resource.field.made"));
        made.setMin(FIRST_YEAR);
        made.setMax(Year.now(ZoneOffset.UTC).getValue());
        put("made", made);
        topics.setWidthFull();
        put("topics", topics);
        several(groups, words.get("resource.field.groups"), List.copyOf(groupNames.keySet()));
        groups.setItemLabelGenerator(slug -> groupNames.getOrDefault(slug, slug));
        groups.setHelperText(words.get("resource.groups.hint"));
        put("groups", groups);
        audience.setLabel(words.get("resource.field.audience"));
        audience.setItems(vocabularies.audiences());
        audience.setItemLabelGenerator(Label::label);
        audience.setHelperText(words.get("resource.audience.hint"));
        audience.setWidthFull();
        put("audience", audience);
        put(
                "adaptationOf",
                address(adaptationOf, words.get("resource.field.adaptationof"), ADDRESS));
        adaptationOf.setHelperText(words.get("resource.adaptationof.hint"));
    }

    private static TextField address(TextField field, String label, int longest) {
        field.getElement().setAttribute("dir", "ltr");
        return line(field, label, longest);
    }

    private static void choice(ComboBox<Label> field, String label, List<Label> items) {
        field.setLabel(label);
        field.setItems(items);
        field.setItemLabelGenerator(Label::label);
        field.setRequiredIndicatorVisible(true);
    }

    private void turnTexts(Words words) {
        var tag = Objects.requireNonNullElse(language.getValue(), words.language());
        for (var field : List.of(title.getElement(), about.getElement())) {
            field.setAttribute("lang", tag);
            field.setAttribute("dir", Words.directionOf(tag));
        }
    }

    /**
     * @param group slug of one to begin with
     * @param original id of the resource that is adapted
     */
    void begin(@Nullable String group, @Nullable String original) {
        if (group != null && groupNames.containsKey(group)) {
            groups.setValue(Set.of(group));
        }
        if (original != null) {
            adaptationOf.setValue(Links.resource(original));
        }
    }

    void fill(Resource now) {
        goOnFrom(now.version());
        now.groups().forEach(group -> groupNames.putIfAbsent(group.slug(), group.name()));
        groups.setItems(groupNames.keySet());
        title.setValue(now.title());
        about.setValue(now.about());
        language.setValue(now.language());
        kind.setValue(now.kind());
        link.setValue(now.link());
        languages.setValue(new LinkedHashSet<>(now.languages()));
        licence.setValue(now.licence());
        by.setValue(Objects.requireNonNullElse(now.by(), ""));
        made.setValue(now.made());
        groups.setValue(new LinkedHashSet<>(now.groups().stream().map(GroupRef::slug).toList()));
        topics.choose(now.topics());
        audience.setValue(new LinkedHashSet<>(now.audience()));
        var original = now.adaptationOf();
        adaptationOf.setValue(original == null ? "" : Links.resource(original.id()));
    }

    ResourceForm form() {
        return new ResourceForm(
                title.getValue().strip(),
                about.getValue().strip(),
                Objects.requireNonNullElse(language.getValue(), ""),
                code(kind),
                link.getValue().strip(),
                List.copyOf(languages.getValue()),
                code(licence),
                orNull(by),
                made.getValue(),
                List.copyOf(groups.getValue()),
                topics.ids(),
                audience.getValue().stream().map(Label::id).toList(),
                original(),
                version());
    }

    private static String code(ComboBox<Label> field) {
        return field.getValue() == null ? "" : field.getValue().id();
    }

    private @Nullable String original() {
        var address = orNull(adaptationOf);
        if (address == null) {
            return null;
        }
        var found = ID.matcher(address);
        return found.find() ? found.group(1) : address;
    }
}
