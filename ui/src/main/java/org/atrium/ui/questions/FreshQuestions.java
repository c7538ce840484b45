package org.atrium.ui.questions;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atrium.contract.notifications.LiveEvent;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.questions.State;
import org.atrium.ui.notifications.LiveEvents;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * Questions that were asked since a list was loaded. In the list of a group they come in on top;
 * elsewhere a quiet line says how many there are.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class FreshQuestions extends Div {

    private static final long serialVersionUID = 1L;
    private static final String ASKED = "QuestionAsked";

    private final transient LiveEvents live;
    private final transient Desk desk;
    private final transient Words words;
    private final transient List<QuestionSummary> shown = new ArrayList<>();
    private final transient List<QuestionSummary> waiting = new ArrayList<>();
    private final Fragment rows = new Fragment("");
    private final NativeButton more = new NativeButton();
    private transient QuestionFilter filter = QuestionFilter.ALL;
    private @Nullable Registration listening;

    FreshQuestions(LiveEvents live, Desk desk) {
        this.live = live;
        this.desk = desk;
        this.words = desk.words();
        addClassNames("fresh", "rows");
        getElement().setAttribute("aria-live", "polite");
        more.addClassNames("button", "button-plain", "fresh-more");
        more.addClickListener(clicked -> showWaiting());
        more.setVisible(false);
        add(more, rows);
    }

    /** Begins anew: nothing is fresh in a list that was loaded now. */
    public void follow(QuestionFilter filter) {
        this.filter = filter;
        shown.clear();
        waiting.clear();
        show();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        listening = live.listen(ui, event -> event.type().equals(ASKED), event -> heard(ui, event));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }

    private void heard(UI ui, LiveEvent event) {
        var question = event.question();
        if (!event.type().equals(ASKED)
                || question == null
                || !isHere(event)
                || isKnown(question)) {
            return;
        }
        // One that this member may not see is no news for them.
        desk.backend()
                .later(ui, () -> desk.questions().summary(question), this::found, refusal -> {});
    }

    private boolean isHere(LiveEvent event) {
        return filter.after() == null
                && filter.votes() == null
                && !QuestionFilter.OLDER.equals(filter.age())
                && filter.q() == null
                && filter.author() == null
                && filter.answeredBy() == null
                && filter.cites() == null
                && (filter.groups().isEmpty()
                        || filter.groups().stream().anyMatch(event.groups()::contains));
    }

    private boolean isKnown(String id) {
        return shown.stream().anyMatch(question -> question.id().equals(id))
                || waiting.stream().anyMatch(question -> question.id().equals(id));
    }

    private void found(QuestionSummary question) {
        if (!fits(question) || isKnown(question.id())) {
            return;
        }
        if (filter.groups().isEmpty()) {
            waiting.addFirst(question);
        } else {
            shown.addFirst(question);
        }
        show();
    }

    private boolean fits(QuestionSummary question) {
        var topics = question.topics().stream().map(topic -> topic.id()).toList();
        var state = filter.state();
        return topics.containsAll(filter.topics())
                && (filter.languages().isEmpty()
                        || filter.languages().contains(question.language()))
                && (filter.laws().isEmpty() || filter.laws().contains(question.law()))
                && (filter.kinds().isEmpty() || filter.kinds().contains(question.kind().value()))
                && (state == null
                        || state.equals("open")
                        || state.startsWith("-")
                        || state.equals(State.UNANSWERED.value()));
    }

    private void showWaiting() {
        shown.addAll(0, waiting);
        waiting.clear();
        show();
    }

    private void show() {
        more.setVisible(!waiting.isEmpty());
        more.setText(words.get("questions.fresh", waiting.size()));
        rows.show(
                shown.isEmpty()
                        ? ""
                        : desk.templates()
                                .text(
                                        "questions/rows.jte",
                                        Map.of("w", words, "questions", List.copyOf(shown))));
    }
}
