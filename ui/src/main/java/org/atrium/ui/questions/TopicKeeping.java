package org.atrium.ui.questions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.atrium.contract.shared.Label;
import org.atrium.contract.topics.Topic;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Words;

/** What somebody with the power does with the one topic of a list: merge it, and undo mergers. */
final class TopicKeeping extends Div {

    private static final long serialVersionUID = 1L;
    private static final String POWER = "topics.merge";
    private static final int MOST = 100;

    private final transient Desk desk;
    private final transient Words words;

    TopicKeeping(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
        addClassNames("actions", "small");
    }

    void show(QuestionFilter filter) {
        removeAll();
        setVisible(false);
        if (filter.topics().size() == 1 && desk.people().me().powers().contains(POWER)) {
            show(desk.people().topic(filter.topics().getFirst()));
        }
    }

    private void show(Topic topic) {
        removeAll();
        setVisible(true);
        add(new ActButton(words.get("topic.merge", topic.label()), () -> ask(topic)).plain());
        topic.synonyms().forEach(synonym -> add(synonym(topic, synonym)));
    }

    private Span synonym(Topic topic, Label synonym) {
        var name = new Span(words.get("topic.synonym", synonym.label()));
        name.addClassName("quiet");
        var undo = new ActButton(words.get("topic.unmerge"), () -> unmerge(topic, synonym.id()));
        return new Span(name, undo.plain());
    }

    private void ask(Topic topic) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(words.get("topic.merge", topic.label()));
        var into = new ComboBox<Topic>(words.get("topic.into"));
        into.setItemLabelGenerator(Topic::label);
        into.setWidthFull();
        into.setItems(query ->
                desk
                        .people()
                        .topics(
                                query.getFilter().filter(typed -> !typed.isBlank()).orElse(null),
                                MOST)
                        .items()
                        .stream()
                        .filter(other -> !other.id().equals(topic.id()))
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        var fields = new Div(new Paragraph(words.get("topic.merge.text")), into);
        fields.addClassName("form");
        var send = new NativeButton(words.get("topic.merge.button"));
        send.addClassNames("button", "button-primary");
        send.addClickListener(clicked -> {
            var chosen = into.getValue();
            if (chosen != null) {
                dialog.close();
                merge(topic, chosen);
            }
        });
        dialog.add(fields);
        dialog.getFooter().add(new ActButton(words.get("cancel"), dialog::close).plain(), send);
        dialog.open();
    }

    private void merge(Topic topic, Topic into) {
        desk.backend()
                .later(
                        UI.getCurrent(),
                        () -> desk.people().mergeTopic(topic.id(), into.id()),
                        stays -> {
                            show(stays);
                            Notice.show(
                                    words.get("topic.merged", topic.label(), stays.label()),
                                    words.get("undo"),
                                    () -> unmerge(stays, topic.id()));
                        },
                        Notice::show);
    }

    private void unmerge(Topic stays, String synonym) {
        desk.backend()
                .later(
                        UI.getCurrent(),
                        () -> {
                            desk.people().unmergeTopic(synonym);
                            return desk.people().topic(stays.id());
                        },
                        this::show,
                        Notice::show);
    }
}
