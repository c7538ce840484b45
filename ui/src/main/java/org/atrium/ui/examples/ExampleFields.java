package org.atrium.ui.examples;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.atrium.contract.examples.Example;
import org.atrium.contract.examples.ExampleForm;
import org.atrium.contract.groups.Group;
import org.atrium.contract.shared.Label;
import org.atrium.ui.layout.KeptForm;
import org.atrium.ui.layout.LinkLine;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.layout.Wrong;
import org.atrium.ui.people.Codes;
import org.atrium.ui.people.OrganisationsField;
import org.atrium.ui.people.PeopleClient;
import org.atrium.ui.people.TopicsField;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** What a member writes about something that was done. */
final class ExampleFields extends KeptForm {

    private static final long serialVersionUID = 1L;
    private static final int TITLE = 150;
    private static final int SUMMARY = 300;
    private static final int BODY = 30_000;
    private static final int DAY = 10;
    private static final int FIGURES = 12;
    private static final int LINKS = 8;

    private final transient Words words;
    private final transient List<Label> measures;
    private final transient Map<String, String> groupNames;
    private final TextField title = new TextField();
    private final TextArea summary = new TextArea();
    private final TextArea body = new TextArea();
    private final ComboBox<String> language = new ComboBox<>();
    private final MultiSelectComboBox<String> groups = new MultiSelectComboBox<>();
    private final TopicsField topics;
    private final OrganisationsField organisations;
    private final ComboBox<String> country = new ComboBox<>();
    private final TextField from = new TextField();
    private final TextField until = new TextField();
    private final List<FigureLine> figures = new ArrayList<>();
    private final Div figureLines = new Div();
    private final NativeButton addFigure;
    private final List<LinkLine> links = new ArrayList<>();
    private final Div linkLines = new Div();
    private final NativeButton addLink;
    private final Checkbox draft = new Checkbox();

    /**
     * @param id of an example; null for a new one
     * @param groupNames of the member, by slug
     */
    ExampleFields(
            Words words,
            PeopleClient people,
            List<Label> measures,
            Map<String, String> groupNames,
            @Nullable String id) {
        super("example/" + (id == null ? "new" : id));
        this.words = words;
        this.measures = measures;
        this.groupNames = new LinkedHashMap<>(groupNames);
        topics = new TopicsField(words, people);
        organisations = new OrganisationsField(words.get("example.field.organisations"), people);
        addFigure = Rooms.button(words.get("example.figure.add"), () -> addFigure().focus());
        addLink =
                Rooms.button(
                        words.get("organise.link.add"),
                        () -> addLink(new Group.Link("", "")).focus());
        put("title", line(title, words.get("example.field.title"), TITLE));
        area(summary, "example.field.summary", "example.summary.hint", SUMMARY);
        put("summary", summary);
        area(body, "example.field.body", "example.body.hint", BODY);
        put("body", body);
        language.setLabel(words.get("example.field.language"));
        language.setItems(Codes.languages(words));
        language.setItemLabelGenerator(words::languageNameHere);
        language.addValueChangeListener(chosen -> turnTexts());
        language.setValue(words.language());
        put("language", language);
        several(groups, words.get("example.field.groups"), List.copyOf(this.groupNames.keySet()));
        groups.setItemLabelGenerator(slug -> this.groupNames.getOrDefault(slug, slug));
        groups.setHelperText(words.get("example.groups.hint"));
        put("groups", groups);
        topics.setWidthFull();
        put("topics", topics);
        put("organisations", organisations);
        country.setLabel(words.get("example.field.country"));
        country.setItems(Codes.countries(words));
        country.setItemLabelGenerator(words::countryName);
        country.setClearButtonVisible(true);
        put("country", country);
        day(from, "from", "example.field.from").setHelperText(words.get("example.day.hint"));
        day(until, "until", "example.field.until");
        figureLines.addClassName("stack");
        linkLines.addClassName("stack");
        draft.setLabel(words.get("example.draft.keep"));
        add(
                new H2(words.get("example.figures")),
                new Paragraph(words.get("example.figures.hint")),
                figureLines,
                new Div(addFigure),
                new H2(words.get("example.links")),
                linkLines,
                new Div(addLink),
                draft);
        for (var required : List.of(title, from)) {
            required.setRequiredIndicatorVisible(true);
        }
        for (var required : List.of(summary, body)) {
            required.setRequiredIndicatorVisible(true);
        }
    }

    private void area(TextArea field, String label, String hint, int longest) {
        field.setLabel(words.get(label));
        field.setHelperText(words.get(hint));
        field.setMaxLength(longest);
        field.setWidthFull();
    }

    private TextField day(TextField field, String called, String label) {
        put(called, line(field, words.get(label), DAY));
        field.getElement().setAttribute("dir", "ltr");
        return field;
    }

    private void turnTexts() {
        var tag = Objects.requireNonNullElse(language.getValue(), words.language());
        for (var field : List.<TextFieldBase<?, ?>>of(title, summary, body)) {
            field.getElement().setAttribute("lang", tag);
            field.getElement().setAttribute("dir", Words.directionOf(tag));
        }
    }

    private FigureLine addFigure() {
        var line = new FigureLine(words, measures, this::remove);
        figures.add(line);
        figureLines.add(line);
        addFigure.setEnabled(figures.size() < FIGURES);
        return line;
    }

    private void remove(FigureLine line) {
        figures.remove(line);
        figureLines.remove(line);
        addFigure.setEnabled(true);
    }

    private LinkLine addLink(Group.Link link) {
        var line = new LinkLine(words, link, this::remove);
        links.add(line);
        linkLines.add(line);
        addLink.setEnabled(links.size() < LINKS);
        return line;
    }

    private void remove(LinkLine line) {
        links.remove(line);
        linkLines.remove(line);
        addLink.setEnabled(true);
    }

    /** In the group that the address says, or the first. */
    void begin(@Nullable String group) {
        if (group != null && groupNames.containsKey(group)) {
            groups.setValue(Set.of(group));
        } else if (groupNames.size() == 1) {
            groups.setValue(Set.copyOf(groupNames.keySet()));
        }
    }

    void fill(Example now) {
        goOnFrom(now.version());
        now.groups().forEach(group -> groupNames.putIfAbsent(group.slug(), group.name()));
        groups.setItems(groupNames.keySet());
        title.setValue(now.title());
        summary.setValue(now.summary());
        body.setValue(now.body());
        language.setValue(now.language());
        groups.setValue(
                new LinkedHashSet<>(now.groups().stream().map(group -> group.slug()).toList()));
        topics.choose(now.topics());
        organisations.choose(now.organisations());
        country.setValue(now.country());
        from.setValue(now.from());
        until.setValue(Objects.requireNonNullElse(now.until(), ""));
        now.figures().forEach(figure -> addFigure().fill(figure, measures));
        now.links().forEach(this::addLink);
        draft.setValue(now.draft());
        draft.setVisible(now.draft());
    }

    ExampleForm form() {
        return new ExampleForm(
                title.getValue(),
                summary.getValue(),
                body.getValue(),
                Objects.requireNonNullElse(language.getValue(), ""),
                List.copyOf(groups.getValue()),
                topics.ids(),
                organisations.ids(),
                country.getValue(),
                from.getValue().strip(),
                orNull(until),
                figures.stream().map(FigureLine::form).toList(),
                links.stream().map(LinkLine::link).toList(),
                draft.getValue(),
                version());
    }

    @Override
    protected boolean accept() {
        figures.forEach(FigureLine::accept);
        links.forEach(LinkLine::accept);
        return super.accept();
    }

    @Override
    protected void refuseParts(Wrong wrong) {
        for (var at = 0; at < figures.size(); at++) {
            var line = figures.get(at);
            var of = "figures[%d].".formatted(at);
            line.fields()
                    .forEach((called, field) ->
                            wrong.at(
                                    of + called,
                                    message -> {
                                        field.setErrorMessage(message);
                                        field.setInvalid(true);
                                    },
                                    line::focus));
        }
        for (var at = 0; at < links.size(); at++) {
            var line = links.get(at);
            var of = "links[%d].".formatted(at);
            wrong.at(of + "label", message -> line.refuse(true, message), line::focus);
            wrong.at(of + "url", message -> line.refuse(false, message), line::focus);
        }
    }
}
