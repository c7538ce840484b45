package org.atrium.ui.questions;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.atrium.contract.people.Person;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.RequestState;
import org.atrium.contract.shared.Label;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Words;

/** Asks to whom a request for help is passed on: a person, or the organisers of a group. */
final class PassDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Acts acts;
    private final transient Words words;
    private final String question;
    private final PersonField person;
    private final ComboBox<Label> group = new ComboBox<>();
    private final NativeButton send = new NativeButton();

    /**
     * @param own groups of whoever passes it on
     */
    PassDialog(Acts acts, Question question, List<Person.PersonGroup> own) {
        this.acts = acts;
        this.words = acts.desk().words();
        this.question = question.id();
        setHeaderTitle(words.get("requests.pass.title"));
        addClassName("closing");
        person =
                new PersonField(
                        words,
                        words.get("requests.person"),
                        acts.desk().questions(),
                        question.topics().stream().map(Label::id).toList());
        person.addValueChangeListener(chosen -> only(person.getValue() != null, group));
        group.setLabel(words.get("requests.group"));
        group.setHelperText(words.get("requests.group.hint"));
        group.setItems(groups(question, own));
        group.setItemLabelGenerator(Label::label);
        group.setClearButtonVisible(true);
        group.setWidthFull();
        group.addValueChangeListener(chosen -> only(group.getValue() != null, person));
        person.setClearButtonVisible(true);
        var form = new Div(new Paragraph(words.get("requests.pass.text")), person, group);
        form.addClassName("form");
        add(form);
        send.setText(words.get("requests.pass.button"));
        send.addClassNames("button", "button-primary");
        send.addClickListener(clicked -> submit());
        getFooter().add(new ActButton(words.get("cancel"), this::close).plain(), send);
    }

    private static List<Label> groups(Question question, List<Person.PersonGroup> own) {
        var all = new LinkedHashMap<String, Label>();
        question.groups()
                .forEach(each -> all.put(each.slug(), new Label(each.slug(), each.name())));
        own.forEach(each -> all.put(each.slug(), new Label(each.slug(), each.name())));
        return List.copyOf(all.values());
    }

    /** It goes to one of them. */
    private static void only(boolean chosen, ComboBox<?> other) {
        if (chosen) {
            other.clear();
        }
    }

    private void submit() {
        person.setInvalid(false);
        var requests = acts.desk().requests();
        var to = group.getValue();
        if (to != null) {
            pass(() -> requests.passToGroup(question, to.id()), to.label());
            return;
        }
        person.username()
                .ifPresentOrElse(
                        username ->
                                pass(
                                        () -> requests.passToPerson(question, username),
                                        person.getValue().name()),
                        () -> person.wrong(words.get("requests.pass.choose")));
    }

    private void pass(Supplier<Question> act, String to) {
        send.setEnabled(false);
        acts.run(
                act,
                () -> {
                    close();
                    Notice.show(
                            words.get("requests.passed", to),
                            words.get("undo"),
                            () ->
                                    acts.run(() ->
                                            acts.desk()
                                                    .requests()
                                                    .respond(question, RequestState.OPEN)));
                },
                refused -> {
                    send.setEnabled(true);
                    person.wrong(refused.getMessage());
                });
    }
}
