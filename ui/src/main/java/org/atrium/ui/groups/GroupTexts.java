package org.atrium.ui.groups;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.GroupForm;
import org.atrium.contract.shared.ProblemType;
import org.atrium.ui.layout.LinkLine;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.people.Codes;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Draft;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** The form for what a group says of itself, in as many languages as its organisers write. */
final class GroupTexts extends Section {

    private static final long serialVersionUID = 1L;
    private static final int NAME = 60;
    private static final int SUMMARY = 200;
    private static final int LONG = 2_000;
    private static final int LINKS = 10;
    private static final int DAY = 24;
    private static final List<Integer> WAITS = List.of(4, 12, 24, 48, 72, 168, 336);

    private final transient Words words;
    private final transient OrganisingClient organising;
    private final transient Backend backend;
    private final transient Runnable changed;
    private final String slug;
    private final String draft;
    private final ComboBox<String> language = new ComboBox<>();
    private final transient @Nullable Part name;
    private final transient Part summary;
    private final transient Part about;
    private final transient Part rules;
    private final transient List<Part> parts;
    private final Checkbox byApproval = new Checkbox();
    private final MultiSelectComboBox<String> languages = new MultiSelectComboBox<>();
    private final ComboBox<Integer> within = new ComboBox<>();
    private final List<LinkLine> links = new ArrayList<>();
    private final Div linkLines = new Div();
    private final NativeButton addLink;
    private final NativeButton save;
    private long version;

    /**
     * One of the texts.
     *
     * @param name in the form
     * @param field shows it in the chosen language
     * @param texts by language, as last seen in the field
     */
    private record Part(String name, TextFieldBase<?, String> field, Map<String, String> texts) {

        void show(String language) {
            field.setValue(texts.getOrDefault(language, ""));
            field.getElement().setAttribute("lang", language);
            field.getElement().setAttribute("dir", Words.directionOf(language));
        }

        void keep(String language) {
            texts.put(language, field.getValue());
        }
    }

    /**
     * @param changed after it was saved
     */
    GroupTexts(
            Words words,
            OrganisingClient organising,
            Backend backend,
            Group group,
            GroupForm form,
            Runnable changed) {
        this.words = words;
        this.organising = organising;
        this.backend = backend;
        this.slug = group.slug();
        this.changed = changed;
        this.version = form.version();
        this.draft = "group/" + slug;
        var names = form.names();
        name = names == null ? null : part("names", line("propose.name", NAME), names);
        summary = part("summaries", line("organise.summary", SUMMARY), form.summaries());
        about = part("abouts", area("organise.about"), form.abouts());
        rules = part("rules", area("organise.rules"), form.rules());
        parts = Stream.of(name, summary, about, rules).filter(Objects::nonNull).toList();
        addClassName("room");
        getElement().setAttribute("aria-label", words.get("organise.texts"));
        var all = Codes.languages(words);
        language.setLabel(words.get("organise.language"));
        language.setItems(all);
        language.setItemLabelGenerator(words::languageNameHere);
        language.addValueChangeListener(change -> turn(change.getOldValue()));
        byApproval.setLabel(words.get("organise.approval"));
        byApproval.setHelperText(words.get("organise.approval.hint"));
        byApproval.setValue(form.byApproval());
        byApproval.setVisible(!GroupsClient.isPrivate(group));
        languages.setLabel(words.get("organise.languages"));
        languages.setItems(all);
        languages.setItemLabelGenerator(words::languageNameHere);
        languages.setWidthFull();
        languages.setValue(new LinkedHashSet<>(form.languages()));
        within.setLabel(words.get("organise.within"));
        within.setHelperText(words.get("organise.within.hint"));
        within.setPlaceholder(words.get("organise.within.usual"));
        within.setItems(WAITS);
        within.setItemLabelGenerator(this::wait);
        within.setClearButtonVisible(true);
        within.setValue(form.answerWithin());
        linkLines.addClassName("stack");
        addLink =
                Rooms.button(
                        words.get("organise.link.add"), () -> add(new Group.Link("", "")).focus());
        form.links().forEach(this::add);
        save = Rooms.button(words.get("organise.save"), this::save, "button-primary");
        language.setValue(words.language());
        add(
                Rooms.label(words, "organise.texts"),
                Rooms.stack(
                        language,
                        texts(),
                        byApproval,
                        languages,
                        within,
                        new H3(words.get("organise.links")),
                        linkLines,
                        new Div(addLink),
                        new Div(save)));
    }

    private String wait(int hours) {
        return hours % DAY == 0
                ? words.get("organise.within.days", hours / DAY)
                : words.get("organise.within.hours", hours);
    }

    private static Part part(
            String name, TextFieldBase<?, String> field, Map<String, String> texts) {
        field.setWidthFull();
        return new Part(name, field, new TreeMap<>(texts));
    }

    private Div texts() {
        return Rooms.stack(parts.stream().map(Part::field).toArray(Component[]::new));
    }

    private TextField line(String key, int longest) {
        var line = new TextField(words.get(key));
        line.setMaxLength(longest);
        return line;
    }

    private TextArea area(String key) {
        var area = new TextArea(words.get(key));
        area.setHelperText(words.get(key + ".hint"));
        area.setMaxLength(LONG);
        return area;
    }

    /** What was typed before the log-in expired; not where somebody else saved meanwhile. */
    @Override
    protected void onAttach(AttachEvent attached) {
        Draft.goesOnFrom(this, version);
        Draft.unsaved(
                this,
                draft,
                unsaved -> {
                    if (unsaved.version().equals(String.valueOf(version))) {
                        fill(unsaved.texts());
                    }
                });
    }

    private void fill(Map<String, String> typed) {
        parts.forEach(part ->
                typed.forEach((name, text) -> {
                    if (name.startsWith(part.name() + ".")) {
                        part.texts().put(name.substring(part.name().length() + 1), text);
                    }
                }));
        show(language.getValue());
    }

    private LinkLine add(Group.Link link) {
        var line = new LinkLine(words, link, this::remove);
        links.add(line);
        linkLines.add(line);
        addLink.setVisible(links.size() < LINKS);
        return line;
    }

    private void remove(LinkLine line) {
        links.remove(line);
        linkLines.remove(line);
        addLink.setVisible(true);
    }

    /** Keeps what was written in one language, and shows what there is in the other. */
    private void turn(@Nullable String before) {
        var now = language.getValue();
        if (before != null) {
            parts.forEach(part -> part.keep(before));
            if (now == null) {
                language.setValue(before);
                return;
            }
        }
        show(now);
    }

    private void show(String now) {
        parts.forEach(part -> {
            part.show(now);
            Draft.keep(part.field(), "%s/%s.%s".formatted(draft, part.name(), now));
        });
        showWritten();
    }

    private void showWritten() {
        var written = new TreeSet<String>();
        for (var part : parts) {
            part.texts()
                    .forEach((tag, text) -> {
                        if (!text.isBlank()) {
                            written.add(tag);
                        }
                    });
        }
        language.setHelperText(
                written.isEmpty()
                        ? null
                        : words.get(
                                "organise.written",
                                written.stream()
                                        .map(words::languageNameHere)
                                        .collect(Collectors.joining(", "))));
    }

    private void save() {
        parts.forEach(part -> {
            part.keep(language.getValue());
            part.field().setInvalid(false);
        });
        links.forEach(LinkLine::accept);
        save.setEnabled(false);
        var form =
                new GroupForm(
                        names(),
                        Map.copyOf(summary.texts()),
                        Map.copyOf(about.texts()),
                        Map.copyOf(rules.texts()),
                        byApproval.getValue(),
                        List.copyOf(languages.getValue()),
                        links.stream().map(LinkLine::link).toList(),
                        within.getValue(),
                        version);
        backend.later(
                UI.getCurrent(),
                () -> organising.edit(slug, form),
                saved -> {
                    save.setEnabled(true);
                    version++;
                    Draft.forgetAll(draft);
                    Draft.goesOnFrom(this, version);
                    showWritten();
                    Notice.show(words.get("organise.saved"));
                    changed.run();
                },
                this::refused);
    }

    private @Nullable Map<String, String> names() {
        var written = name;
        if (written == null) {
            return null;
        }
        var names = new TreeMap<>(written.texts());
        names.values().removeIf(String::isBlank);
        return names;
    }

    private void refused(Refused refusal) {
        save.setEnabled(true);
        if (refusal.type() == ProblemType.CONFLICT) {
            Notice.show(words.get("organise.conflict"));
        } else if (refusal.fields().isEmpty()) {
            Notice.show(refusal);
        }
        refusal.fields().forEach(problem -> show(problem.field(), problem.message()));
    }

    private void show(String field, String message) {
        for (var index = 0; index < links.size(); index++) {
            if (field.startsWith("links[%d].".formatted(index))) {
                links.get(index).refuse(field.endsWith("label"), message);
                return;
            }
        }
        var wrong =
                parts.stream()
                        .filter(part ->
                                field.equals(part.name()) || field.startsWith(part.name() + "["))
                        .findFirst();
        wrong.ifPresentOrElse(
                part -> {
                    if (field.endsWith("]")) {
                        language.setValue(tag(field));
                    }
                    part.field().setErrorMessage(message);
                    part.field().setInvalid(true);
                },
                () -> Notice.show(message));
    }

    private static String tag(String field) {
        return field.substring(field.indexOf('[') + 1, field.length() - 1);
    }
}
