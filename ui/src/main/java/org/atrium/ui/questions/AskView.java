package org.atrium.ui.questions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.questions.Question;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;

/** The form to ask a question. */
@Route(value = "ask", layout = MemberLayout.class)
@PermitAll
public class AskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String DRAFT = "ask";

    private final transient Desk desk;
    private final transient Words words;
    private final QuestionFields fields;
    private final NativeButton ask;

    /** The same for every attempt to send this form, so that it is asked once. */
    private String key = UUID.randomUUID().toString();

    AskView(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
        addClassName("fragment");
        fields = new QuestionFields(desk, ownGroups());
        fields.lookForSimilar();
        fields.keepDraft(DRAFT);
        ask = new NativeButton(words.get("ask.button"), clicked -> ask());
        ask.addClassNames("button", "button-primary");
        ask.setId("ask");
        var hint = new Span(words.get("ask.change") + " " + words.get("draft.hint"));
        hint.addClassName("hint");
        var actions = new Div(ask, hint);
        actions.addClassName("actions");
        fields.add(actions);
        var split = new Div(fields, part("questions/askNext.jte"));
        split.addClassName("split");
        add(part("questions/askHead.jte"), split);
    }

    private Fragment part(String template) {
        return new Fragment(desk.templates().text(template, Map.of("w", words)));
    }

    private List<GroupRef> ownGroups() {
        return desk.people().me().person().groups().stream()
                .map(group -> new GroupRef(group.slug(), group.name()))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        fields.fill(
                query.getSingleParameter("title").orElse(null),
                query.getSingleParameter("group").orElse(null));
    }

    private void ask() {
        fields.accept();
        ask.setEnabled(false);
        var form = fields.form();
        var attempt = key;
        desk.backend()
                .later(
                        UI.getCurrent(),
                        () -> desk.questions().ask(form, attempt),
                        this::asked,
                        this::refused);
    }

    private void asked(Question question) {
        QuestionFields.forgetDraft(DRAFT);
        UI.getCurrent().navigate(Links.question(question.id(), question.title()).substring(1));
    }

    private void refused(Refused refusal) {
        ask.setEnabled(true);
        // A refused form was not asked: what is sent next is another one.
        if (!refusal.fields().isEmpty()) {
            key = UUID.randomUUID().toString();
        }
        fields.refuse(refusal);
    }

    @Override
    public String getPageTitle() {
        return words.get("ask.title") + " – Atrium";
    }
}
