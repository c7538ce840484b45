package org.atrium.ui.questions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.SimilarQuestion;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;

/** The form to ask a question. */
@Route(value = "ask", layout = MemberLayout.class)
@PermitAll
public class AskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";

    private final transient Desk desk;
    private final transient Words words;
    private final NativeButton ask;
    private QuestionFields fields;
    private KeptDraft draft;

    /** The same for every attempt to send this form, so that it is asked once. */
    private String key = UUID.randomUUID().toString();

    /** Id of the event that the question is about; empty for none. */
    private String gathering = "";

    AskView(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
        addClassName("fragment");
        getElement().setAttribute("data-mentions", "");
        getElement().setAttribute("data-mentions-label", words.get("mentions.label"));
        ask = new NativeButton(words.get("ask.button"), clicked -> ask());
        ask.addClassNames("button", "button-primary");
        ask.setId("ask");
        fields = new QuestionFields(desk, List.of());
        draft = new KeptDraft(desk, "question", NEW, fields, fields);
    }

    /**
     * A title in the address begins another question than the one that is a draft already; so that
     * it is there after a reload, the address then says which.
     */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var title = query.getSingleParameter("title").orElse(null);
        var target =
                query.getSingleParameter("draft").orElseGet(() -> title == null ? NEW : another());
        open(target);
        fields.fill(title, query.getSingleParameter("group").orElse(null));
        gathering = query.getSingleParameter("event").orElse("");
        if (title != null) {
            event.getUI().getPage().getHistory().replaceState(null, "ask?draft=" + target);
        }
    }

    private static String another() {
        return UUID.randomUUID().toString();
    }

    private void open(String target) {
        removeAll();
        key = UUID.randomUUID().toString();
        ask.setEnabled(true);
        var own = desk.people().me().person().groups();
        fields =
                new QuestionFields(
                        desk,
                        own.stream()
                                .map(group -> new GroupRef(group.slug(), group.name()))
                                .toList());
        if (own.stream().anyMatch(group -> group.role().equals("organiser"))) {
            fields.offerAnnouncing();
        }
        fields.lookForSimilar(this::answered);
        draft = new KeptDraft(desk, "question", target, fields, fields);
        fields.keep(draft);
        var hint = new Span(words.get("ask.change"));
        hint.addClassName("hint");
        var other = new ActButton(words.get("drafts.another"), this::writeAnother).plain();
        var actions = new Div(ask, other, draft.state(), hint);
        actions.addClassName("actions");
        fields.add(actions);
        var side = new Aside(new DraftList(desk, target), part("questions/askNext.jte"));
        side.addClassName("side");
        side.getElement().setAttribute("aria-label", words.get("ask.next"));
        var split = new Div(fields, side);
        split.addClassName("split");
        add(part("questions/askHead.jte"), split);
    }

    private void writeAnother() {
        UI.getCurrent().navigate("ask", QueryParameters.of("draft", another()));
    }

    private Fragment part(String template) {
        return new Fragment(desk.templates().text(template, Map.of("w", words)));
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
        draft.forget();
        if (!gathering.isEmpty()) {
            desk.backend()
                    .later(
                            UI.getCurrent(),
                            () -> desk.events().gather(gathering, question.id()),
                            event -> {},
                            Notice::show);
        }
        UI.getCurrent().navigate(Links.question(question.id(), question.title()).substring(1));
    }

    private void answered(SimilarQuestion similar) {
        var answer = similar.answer();
        if (answer != null) {
            new ThanksDialog(desk, similar.question(), answer, () -> draft.forget()).open();
        }
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
