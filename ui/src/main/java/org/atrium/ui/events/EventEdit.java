package org.atrium.ui.events;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.atrium.contract.events.Event;
import org.atrium.contract.events.EventForm;
import org.atrium.contract.events.EventTime;
import org.atrium.contract.groups.Group;
import org.atrium.contract.shared.ProblemType;
import org.atrium.ui.groups.GroupsClient;
import org.atrium.ui.groups.PrivateAudience;
import org.atrium.ui.layout.LinkLine;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.people.Codes;
import org.atrium.ui.people.OrganisationsField;
import org.atrium.ui.people.PeopleClient;
import org.atrium.ui.people.TopicsField;
import org.atrium.ui.people.Zones;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Draft;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** The form for an event: a new one, or one that is there. */
@Route(value = "events/new", layout = MemberLayout.class)
@RouteAlias(value = "events/:id/edit", layout = MemberLayout.class)
@PermitAll
public class EventEdit extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int TITLE = 150;
    private static final int TEXT = 5_000;
    private static final int LINE = 200;
    private static final int URL = 500;
    private static final int PEOPLE = 100_000;
    private static final int RESOURCES = 20;
    private static final String ONLINE = "online";
    private static final String PUBLIC = "public";
    private static final String MEMBERS = "members";

    private final transient Words words;
    private final transient EventsClient events;
    private final transient PeopleClient people;
    private final transient Backend backend;
    private final TextField title = new TextField();
    private final Select<String> kind = new Select<>();
    private final MultiSelectComboBox<String> groups = new MultiSelectComboBox<>();
    private final Map<String, String> groupNames = new LinkedHashMap<>();
    private final ComboBox<String> language = new ComboBox<>();
    private final TextArea text = new TextArea();
    private final TimeFields times;
    private final ComboBox<String> zone = new ComboBox<>();
    private final AgainField again;
    private final Select<String> where = new Select<>();
    private final TextField place = new TextField();
    private final ComboBox<String> country = new ComboBox<>();
    private final TextField link = new TextField();
    private final MultiSelectComboBox<String> languages = new MultiSelectComboBox<>();
    private final TopicsField topics;
    private final OrganisationsField hosts;
    private final IntegerField capacity = new IntegerField();
    private final TextField contact = new TextField();
    private final TextField conduct = new TextField();
    private final Select<String> visibility = new Select<>();
    private final transient PrivateAudience<String> audience;
    private final List<LinkLine> resources = new ArrayList<>();
    private final Div resourceLines = new Div();
    private final NativeButton addResource;
    private final NativeButton publish;
    private final NativeButton saveDraft;
    private final H1 heading = new H1();
    private final Div head = new Div(heading);
    private final String key = UUID.randomUUID().toString();
    private final Map<String, HasValidation> fields = new HashMap<>();
    private @Nullable String id;
    private long version;

    EventEdit(
            Words.Library library,
            EventsClient events,
            PeopleClient people,
            GroupsClient allGroups,
            Backend backend) {
        this.words = library.current();
        this.events = events;
        this.people = people;
        this.backend = backend;
        audience = new PrivateAudience<>(words, allGroups, backend, visibility, PUBLIC, MEMBERS);
        times = new TimeFields(words);
        again = new AgainField(words);
        topics = new TopicsField(words, people);
        hosts = new OrganisationsField(words.get("event.hosts"), people);
        addResource =
                Rooms.button(
                        words.get("event.resource.add"), () -> add(new Group.Link("", "")).focus());
        publish = Rooms.button(words.get("event.publish"), () -> save(false), "button-primary");
        saveDraft = Rooms.button(words.get("event.save-draft"), () -> save(true), "button-large");
        addClassName("fragment");
        head.addClassName("page-head");
        build();
    }

    private void build() {
        line(title, "title", "event.title", TITLE).setRequiredIndicatorVisible(true);
        choice(kind, "kind", Agenda.KINDS, item -> words.get("event.kind." + item));
        kind.setLabel(words.get("event.kind"));
        groups.setLabel(words.get("event.groups"));
        groups.setHelperText(words.get("event.groups.hint"));
        groups.setItemLabelGenerator(slug -> groupNames.getOrDefault(slug, slug));
        groups.setWidthFull();
        groups.addValueChangeListener(chosen -> audience.in(List.copyOf(chosen.getValue())));
        var codes = Codes.languages(words);
        language.setLabel(words.get("event.text.language"));
        language.setItems(codes);
        language.setItemLabelGenerator(words::languageNameHere);
        language.setValue(words.language());
        language.addValueChangeListener(change -> turnTexts());
        text.setLabel(words.get("event.text"));
        text.setHelperText(words.get("event.text.hint"));
        text.setMaxLength(TEXT);
        text.setWidthFull();
        zone.setLabel(words.get("event.zone"));
        zone.setHelperText(words.get("event.zone.hint"));
        zone.setItems(Zones.all());
        zone.setWidthFull();
        choice(
                where,
                "where",
                List.of(ONLINE, "onsite", "both"),
                item -> words.get("event.where." + item));
        where.setLabel(words.get("event.where"));
        where.addValueChangeListener(change -> showPlace());
        line(place, "place", "event.place", LINE);
        country.setLabel(words.get("event.country"));
        country.setItems(Codes.countries(words));
        country.setItemLabelGenerator(words::countryName);
        country.setClearButtonVisible(true);
        address(link, "link", "event.link.address");
        languages.setLabel(words.get("event.languages"));
        languages.setItems(codes);
        languages.setItemLabelGenerator(words::languageNameHere);
        languages.setWidthFull();
        topics.setHelperText(null);
        topics.setWidthFull();
        hosts.setHelperText(words.get("event.hosts.hint"));
        capacity.setLabel(words.get("event.capacity"));
        capacity.setHelperText(words.get("event.capacity.hint"));
        capacity.setMin(1);
        capacity.setMax(PEOPLE);
        line(contact, "contact", "event.contact", LINE)
                .setHelperText(words.get("event.contact.hint"));
        address(conduct, "conduct", "event.conduct");
        choice(
                visibility,
                "visibility",
                List.of(PUBLIC, MEMBERS),
                item -> words.get("event.visibility." + item));
        visibility.setLabel(words.get("event.visibility"));
        resourceLines.addClassName("stack");
        fields.putAll(
                Map.of(
                        "groups", groups,
                        "language", language,
                        "text", text,
                        "time.zone", zone,
                        "country", country,
                        "languages", languages,
                        "topics", topics,
                        "hosts", hosts,
                        "capacity", capacity));
        kind.setValue("meeting");
        where.setValue(ONLINE);
        visibility.setValue(PUBLIC);
        showPlace();
        var form =
                Rooms.stack(
                        title,
                        kind,
                        groups,
                        heading("event.form.when"),
                        times,
                        zone,
                        again,
                        heading("event.form.where"),
                        where,
                        place,
                        country,
                        link,
                        languages,
                        heading("event.form.what"),
                        language,
                        text,
                        topics,
                        resourceLines,
                        new Div(addResource),
                        heading("event.form.who"),
                        hosts,
                        visibility,
                        capacity,
                        contact,
                        conduct,
                        actions());
        form.addClassName("event-form");
        add(head, form);
    }

    private H2 heading(String key) {
        return new H2(words.get(key));
    }

    private Div actions() {
        var actions = new Div(publish, saveDraft);
        actions.addClassName("actions");
        return actions;
    }

    private TextField line(TextField field, String name, String key, int longest) {
        field.setLabel(words.get(key));
        field.setMaxLength(longest);
        field.setWidthFull();
        fields.put(name, field);
        return field;
    }

    private void address(TextField field, String name, String key) {
        line(field, name, key, URL).setPlaceholder("https://");
        field.getElement().setAttribute("dir", "ltr");
    }

    private void choice(
            Select<String> select,
            String name,
            List<String> items,
            ItemLabelGenerator<String> label) {
        select.setItems(items);
        select.setItemLabelGenerator(label);
        fields.put(name, select);
    }

    private void turnTexts() {
        var tag = Objects.requireNonNullElse(language.getValue(), words.language());
        for (var field : List.of(title, text)) {
            field.getElement().setAttribute("lang", tag);
            field.getElement().setAttribute("dir", Words.directionOf(tag));
        }
    }

    private void showPlace() {
        var there = !ONLINE.equals(where.getValue());
        place.setVisible(there);
        country.setVisible(there);
    }

    private LinkLine add(Group.Link resource) {
        var line = new LinkLine(words, resource, this::remove);
        resources.add(line);
        resourceLines.add(line);
        addResource.setVisible(resources.size() < RESOURCES);
        return line;
    }

    private void remove(LinkLine line) {
        resources.remove(line);
        resourceLines.remove(line);
        addResource.setVisible(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        people.me().person().groups().stream()
                .filter(group -> group.role().equals("organiser"))
                .forEach(group -> groupNames.put(group.slug(), group.name()));
        id = event.getRouteParameters().get("id").orElse(null);
        if (id == null) {
            begin(event);
        } else {
            fill(events.event(id));
        }
        turnTexts();
    }

    private void begin(BeforeEnterEvent event) {
        groups.setItems(groupNames.keySet());
        heading.setText(words.get("events.new"));
        if (groupNames.isEmpty()) {
            head.add(new Paragraph(words.get("event.nobody")));
            publish.setEnabled(false);
            saveDraft.setEnabled(false);
        }
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("group")
                .filter(groupNames::containsKey)
                .or(() -> groupNames.keySet().stream().findFirst())
                .ifPresent(slug -> groups.setValue(Set.of(slug)));
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("title")
                .filter(asked -> asked.length() <= title.getMaxLength())
                .ifPresent(title::setValue);
        var nextWeek = LocalDate.now(ZoneId.of("UTC")).plusDays(7);
        times.set(nextWeek.atTime(16, 0), nextWeek.atTime(17, 0), false);
    }

    private void fill(Event event) {
        version = event.version();
        event.groups().forEach(group -> groupNames.putIfAbsent(group.slug(), group.name()));
        groups.setItems(groupNames.keySet());
        heading.setText(words.get("event.edit.title", event.title()));
        head.addComponentAsFirst(new Anchor("/events/" + event.id(), words.get("event.back")));
        title.setValue(event.title());
        kind.setValue(event.kind());
        groups.setValue(
                new LinkedHashSet<>(event.groups().stream().map(group -> group.slug()).toList()));
        language.setValue(event.language());
        text.setValue(event.text());
        times.set(event.time().start(), event.time().end(), event.time().allDay());
        zone.setValue(event.time().zone());
        again.choose(event.rule(), event.time().start().toLocalDate());
        where.setValue(event.where());
        place.setValue(Objects.requireNonNullElse(event.place(), ""));
        country.setValue(event.country());
        link.setValue(Objects.requireNonNullElse(event.link(), ""));
        languages.setValue(new LinkedHashSet<>(event.languages()));
        topics.choose(event.topics());
        hosts.choose(event.hosts());
        capacity.setValue(event.capacity());
        contact.setValue(Objects.requireNonNullElse(event.contact(), ""));
        conduct.setValue(Objects.requireNonNullElse(event.conduct(), ""));
        visibility.setValue(event.visibility());
        event.resources().forEach(this::add);
        if (!event.state().equals("draft")) {
            publish.setText(words.get("organise.save"));
            saveDraft.setVisible(false);
        }
    }

    /**
     * The zone of the browser is the likeliest; what was typed before the log-in expired is kept.
     */
    @Override
    protected void onAttach(AttachEvent attached) {
        if (zone.getValue() == null) {
            var details = attached.getUI().getPage().getExtendedClientDetails();
            var here = details == null ? null : details.getTimeZoneId();
            zone.setValue(here != null && Zones.isKnown(here) ? here : "UTC");
        }
        var draft = draft();
        Draft.keep(title, draft + "/title");
        Draft.keep(text, draft + "/text");
        Draft.goesOnFrom(this, version);
        Draft.unsaved(
                this,
                draft,
                unsaved -> {
                    if (unsaved.version().equals(String.valueOf(version))) {
                        title.setValue(unsaved.texts().getOrDefault("title", title.getValue()));
                        text.setValue(unsaved.texts().getOrDefault("text", text.getValue()));
                    }
                });
    }

    private String draft() {
        return "event/" + (id == null ? "new" : id);
    }

    private @Nullable EventForm form(boolean asDraft) {
        var start = times.start();
        var end = times.end();
        if (start == null || end == null) {
            times.refuse(start != null, words.get("event.time.missing"));
            return null;
        }
        var there = !ONLINE.equals(where.getValue());
        return new EventForm(
                title.getValue(),
                text.getValue(),
                Objects.requireNonNullElse(language.getValue(), ""),
                Objects.requireNonNullElse(kind.getValue(), ""),
                List.copyOf(languages.getValue()),
                List.copyOf(groups.getValue()),
                topics.ids(),
                hosts.ids(),
                Objects.requireNonNullElse(where.getValue(), ""),
                there ? place.getValue() : null,
                there ? country.getValue() : null,
                new EventTime(
                        start,
                        end,
                        Objects.requireNonNullElse(zone.getValue(), ""),
                        times.isAllDay()),
                again.rule(start.toLocalDate()),
                link.getValue(),
                capacity.getValue(),
                contact.getValue(),
                conduct.getValue(),
                resources.stream().map(LinkLine::link).toList(),
                Objects.requireNonNullElse(visibility.getValue(), ""),
                asDraft,
                version);
    }

    private void save(boolean asDraft) {
        fields.values().forEach(field -> field.setInvalid(false));
        resources.forEach(LinkLine::accept);
        times.accept();
        var form = form(asDraft);
        if (form == null) {
            return;
        }
        enable(false);
        var here = id;
        backend.later(
                UI.getCurrent(),
                () -> here == null ? events.create(form, key) : events.edit(here, form),
                event -> {
                    Draft.forgetAll(draft());
                    UI.getCurrent().navigate("events/" + event.id());
                    Notice.show(words.get(asDraft ? "event.draft.saved" : "event.saved"));
                },
                this::refused);
    }

    private void enable(boolean enabled) {
        publish.setEnabled(enabled);
        saveDraft.setEnabled(enabled);
    }

    private void refused(Refused refusal) {
        enable(true);
        if (refusal.type() == ProblemType.CONFLICT) {
            Notice.show(words.get("event.conflict"));
        } else if (refusal.fields().isEmpty()) {
            Notice.show(refusal);
        } else {
            Notice.show(words.get("event.wrong"));
        }
        refusal.fields().forEach(problem -> show(problem.field(), problem.message()));
    }

    private void show(String field, String message) {
        for (var index = 0; index < resources.size(); index++) {
            if (field.startsWith("resources[%d].".formatted(index))) {
                resources.get(index).refuse(field.endsWith("label"), message);
                return;
            }
        }
        var wrong = fields.get(field);
        if (wrong != null) {
            wrong.setErrorMessage(message);
            wrong.setInvalid(true);
        } else if (field.equals("rule")) {
            again.refuse(message);
        } else if (field.startsWith("time")) {
            times.refuse(field.endsWith("end"), message);
        } else {
            Notice.show(message);
        }
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " – Atrium";
    }
}
