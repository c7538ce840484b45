package org.atrium.ui.follows;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.atrium.contract.follows.Level;
import org.atrium.contract.follows.TopicLanguages;
import org.atrium.contract.shared.Label;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.people.PeopleClient;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Words;
import org.springframework.beans.factory.ObjectProvider;

/** Everything that a member is told about, and is not, to see and to change. */
@Route(value = "follows", layout = MemberLayout.class)
@PermitAll
public class FollowsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int TOPICS = 100;

    private final transient FollowsClient follows;
    private final transient PeopleClient people;
    private final transient Backend backend;
    private final transient Words words;
    private final FollowSection groups;
    private final FollowSection topics;
    private final FollowSection questions;
    private final RadioButtonGroup<Boolean> languages = new RadioButtonGroup<>();

    FollowsView(
            FollowsClient follows,
            PeopleClient people,
            Backend backend,
            Words.Library library,
            ObjectProvider<FollowButton> buttons) {
        this.follows = follows;
        this.people = people;
        this.backend = backend;
        this.words = library.current();
        addClassName("fragment");
        groups = new FollowSection("group", words, follows, backend, buttons);
        topics = new FollowSection("topic", words, follows, backend, buttons);
        questions = new FollowSection("question", words, follows, backend, buttons);
        topics.addBelow(addTopic(), languages);
        var lead = new Paragraph(words.get("follows.lead"));
        lead.addClassName("lead");
        var head = new Div(new H1(words.get("follows.title")), lead);
        head.addClassName("page-head");
        add(head, groups, topics, questions);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        groups.load();
        topics.load();
        questions.load();
        show(follows.languages());
    }

    private ComboBox<Label> addTopic() {
        var choice = new ComboBox<Label>(words.get("follows.topic.add"));
        choice.setHelperText(words.get("follows.topic.add.hint"));
        choice.setItemLabelGenerator(Label::label);
        choice.setItems(query ->
                people
                        .topics(
                                query.getFilter().filter(typed -> !typed.isBlank()).orElse(null),
                                TOPICS)
                        .items()
                        .stream()
                        .map(topic -> new Label(topic.id(), topic.label()))
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        choice.addValueChangeListener(chosen -> {
            var topic = chosen.getValue();
            if (topic != null) {
                choice.clear();
                follow(topic);
            }
        });
        return choice;
    }

    private void follow(Label topic) {
        getUI().ifPresent(ui ->
                backend.later(
                        ui,
                        () -> follows.choose("topic", topic.id(), Level.FIRST),
                        now -> {
                            topics.load();
                            Notice.show(
                                    words.get("follow.changed.first", now.label()),
                                    words.get("undo"),
                                    () -> forget(topic));
                        },
                        Notice::show));
    }

    private void forget(Label topic) {
        getUI().ifPresent(ui ->
                backend.later(
                        ui,
                        () -> follows.choose("topic", topic.id(), null),
                        now -> topics.load(),
                        Notice::show));
    }

    /** The choice is shown before it is listened to: showing it is no choice. */
    private void show(TopicLanguages now) {
        var fresh = languages.getValue() == null;
        var names =
                now.reads().stream().map(words::languageNameHere).collect(Collectors.joining(", "));
        languages.setLabel(words.get("follows.languages"));
        languages.setHelperText(words.get("follows.languages.hint"));
        languages.addClassName("choice");
        languages.setItems(false, true);
        languages.setItemLabelGenerator(any ->
                any
                        ? words.get("follows.languages.any")
                        : names.isEmpty()
                                ? words.get("follows.languages.unknown")
                                : words.get("follows.languages.read", names));
        languages.setValue(now.any());
        if (fresh) {
            languages.addValueChangeListener(chosen -> {
                if (chosen.isFromClient()) {
                    save(chosen.getValue());
                }
            });
        }
    }

    private void save(boolean any) {
        getUI().ifPresent(ui ->
                backend.later(
                        ui,
                        () -> follows.anyLanguage(any),
                        now ->
                                Notice.show(
                                        words.get("follows.languages.saved"),
                                        words.get("undo"),
                                        () -> takeBack(!any)),
                        Notice::show));
    }

    private void takeBack(boolean any) {
        getUI().ifPresent(ui ->
                backend.later(ui, () -> follows.anyLanguage(any), this::show, Notice::show));
    }

    @Override
    public String getPageTitle() {
        return words.get("follows.title") + " – Atrium";
    }
}
