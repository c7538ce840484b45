package org.atrium.ui.groups;

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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.GroupForm;
import org.atrium.contract.shared.ProblemType;
import org.atrium.ui.people.Codes;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;

/** The form for what a group says of itself, in as many languages as its organisers write. */
final class GroupTexts extends Section {

    private static final long serialVersionUID = 1L;
    private static final int SUMMARY = 200;
    private static final int ABOUT = 2_000;
    private static final int LINKS = 10;

    private final transient Words words;
    private final transient OrganisingClient organising;
    private final transient Backend backend;
    private final transient Runnable changed;
    private final String slug;
    private final Map<String, String> summaries;
    private final Map<String, String> abouts;
    private final Map<String, String> rulesTexts;
    private final ComboBox<String> language = new ComboBox<>();
    private final TextField summary = new TextField();
    private final TextArea about = new TextArea();
    private final TextArea rules = new TextArea();
    private final Checkbox byApproval = new Checkbox();
    private final MultiSelectComboBox<String> languages = new MultiSelectComboBox<>();
    private final List<LinkLine> links = new ArrayList<>();
    private final Div linkLines = new Div();
    private final NativeButton addLink;
    private final NativeButton save;
    private long version;

    /**
     * @param changed after it was saved
     */
    GroupTexts(
            Words words,
            OrganisingClient organising,
            Backend backend,
            String slug,
            GroupForm form,
            Runnable changed) {
        this.words = words;
        this.organising = organising;
        this.backend = backend;
        this.slug = slug;
        this.changed = changed;
        this.summaries = new TreeMap<>(form.summaries());
        this.abouts = new TreeMap<>(form.abouts());
        this.rulesTexts = new TreeMap<>(form.rules());
        this.version = form.version();
        addClassName("room");
        getElement().setAttribute("aria-label", words.get("organise.texts"));
        var all = Codes.languages(words);
        language.setLabel(words.get("organise.language"));
        language.setItems(all);
        language.setItemLabelGenerator(words::languageNameHere);
        language.addValueChangeListener(change -> turn(change.getOldValue()));
        summary.setLabel(words.get("organise.summary"));
        summary.setMaxLength(SUMMARY);
        summary.setWidthFull();
        about.setLabel(words.get("organise.about"));
        about.setHelperText(words.get("organise.about.hint"));
        about.setMaxLength(ABOUT);
        about.setWidthFull();
        rules.setLabel(words.get("organise.rules"));
        rules.setHelperText(words.get("organise.rules.hint"));
        rules.setMaxLength(ABOUT);
        rules.setWidthFull();
        byApproval.setLabel(words.get("organise.approval"));
        byApproval.setHelperText(words.get("organise.approval.hint"));
        byApproval.setValue(form.byApproval());
        languages.setLabel(words.get("organise.languages"));
        languages.setItems(all);
        languages.setItemLabelGenerator(words::languageNameHere);
        languages.setWidthFull();
        languages.setValue(new LinkedHashSet<>(form.languages()));
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
                        summary,
                        about,
                        rules,
                        byApproval,
                        languages,
                        new H3(words.get("organise.links")),
                        linkLines,
                        new Div(addLink),
                        new Div(save)));
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
    private void turn(String before) {
        if (before != null) {
            keep(before);
        }
        var now = language.getValue();
        if (now == null) {
            return;
        }
        summary.setValue(summaries.getOrDefault(now, ""));
        about.setValue(abouts.getOrDefault(now, ""));
        rules.setValue(rulesTexts.getOrDefault(now, ""));
        for (var field : List.of(summary.getElement(), about.getElement(), rules.getElement())) {
            field.setAttribute("lang", now);
            field.setAttribute("dir", Words.directionOf(now));
        }
        showWritten();
    }

    private void keep(String tag) {
        summaries.put(tag, summary.getValue());
        abouts.put(tag, about.getValue());
        rulesTexts.put(tag, rules.getValue());
    }

    private void showWritten() {
        var written = new TreeSet<String>();
        for (var texts : List.of(summaries, abouts, rulesTexts)) {
            texts.forEach((tag, text) -> {
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
        if (language.getValue() != null) {
            keep(language.getValue());
        }
        summary.setInvalid(false);
        about.setInvalid(false);
        rules.setInvalid(false);
        links.forEach(LinkLine::accept);
        save.setEnabled(false);
        var form =
                new GroupForm(
                        Map.copyOf(summaries),
                        Map.copyOf(abouts),
                        Map.copyOf(rulesTexts),
                        byApproval.getValue(),
                        List.copyOf(languages.getValue()),
                        links.stream().map(LinkLine::link).toList(),
                        version);
        backend.later(
                UI.getCurrent(),
                () -> organising.edit(slug, form),
                saved -> {
                    save.setEnabled(true);
                    version++;
                    showWritten();
                    Notice.show(words.get("organise.saved"));
                    changed.run();
                },
                this::refused);
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
        if (field.startsWith("summaries[")) {
            language.setValue(tag(field));
            summary.setErrorMessage(message);
            summary.setInvalid(true);
        } else if (field.startsWith("abouts[")) {
            language.setValue(tag(field));
            about.setErrorMessage(message);
            about.setInvalid(true);
        } else if (field.startsWith("rules[")) {
            language.setValue(tag(field));
            rules.setErrorMessage(message);
            rules.setInvalid(true);
        } else {
            Notice.show(message);
        }
    }

    private static String tag(String field) {
        return field.substring(field.indexOf('[') + 1, field.length() - 1);
    }
}
