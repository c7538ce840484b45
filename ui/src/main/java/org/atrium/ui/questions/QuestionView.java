package org.atrium.ui.questions;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import org.atrium.contract.notifications.LiveEvent;
import org.atrium.contract.questions.Answer;
import org.atrium.contract.questions.Question;
import org.atrium.contract.shared.ProblemType;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.notifications.LiveEvents;
import org.atrium.ui.notifications.NotificationsClient;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Latest;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.SignedIn;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** A question with its answers for members, live. */
@Route(value = "questions/:id/:slug?", layout = MemberLayout.class)
@PermitAll
public class QuestionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String NOTIFIED = "Notified";

    private final transient Desk desk;
    private final transient Words words;
    private final transient LiveEvents live;
    private final transient Acts acts;
    private final transient NotificationsClient notifications;
    private final Map<String, AnswerArticle> answers = new LinkedHashMap<>();
    private final H2 total = new H2();
    private final String username = Caller.signedIn().map(SignedIn::username).orElse("");
    private final Section answerList = new Section(total);
    private final Fragment paging = new Fragment("");
    private final Div thread = new Div();
    private final RemovedList removedList;
    private final SideColumn side;
    private transient volatile @Nullable Question question;
    private transient @Nullable Beside aside;
    private @Nullable QuestionArticle article;
    private @Nullable AnswerBox answerBox;
    private final transient Latest latest = new Latest();
    private @Nullable Registration listening;

    QuestionView(Desk desk, LiveEvents live, NotificationsClient notifications) {
        this.notifications = notifications;
        this.desk = desk;
        this.words = desk.words();
        this.live = live;
        this.acts = new Acts(desk, this::acted, this::turnTo);
        this.side = new SideColumn(acts);
        this.removedList = new RemovedList(acts);
        addClassName("fragment");
        total.setId("answers");
        answerList.addClassName("answers");
        answerList.getElement().setAttribute("aria-labelledby", "answers");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").orElse("");
        var place = ThreadPlace.of(event.getLocation().getQueryParameters().getParameters());
        var now = desk.questions().question(id, place);
        var known = question;
        if (known != null && known.id().equals(id)) {
            show(now);
        } else {
            open(now);
        }
        getElement().setAttribute("data-mentions", id);
        getElement().setAttribute("data-mentions-label", words.get("mentions.label"));
        readNotices(event.getUI());
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("draft")
                .ifPresent(this::goOnWith);
        // The browser looked for the anchor before there was anything.
        getElement()
                .executeJs(
                        "const to = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));"
                                + " if (to) { to.scrollIntoView(); }");
    }

    /** Whoever reads the thread need not be told of it any more, on any device. */
    private void readNotices(UI ui) {
        var open = question;
        if (open != null) {
            desk.backend()
                    .later(
                            ui,
                            () -> notifications.readAbout(open.id()),
                            unread -> {},
                            refused -> {});
        }
    }

    /** Opens the form of a draft, `comment` or `edit`, with the id of an answer after a point. */
    private void goOnWith(String draft) {
        var open = question;
        if (open == null || article == null) {
            return;
        }
        article.goOnWith(draft, open);
        open.answers().stream()
                .filter(answer -> draft.endsWith("." + answer.id()))
                .forEach(answer -> {
                    var shown = answers.get(answer.id());
                    if (shown != null) {
                        shown.goOnWith(draft, open, answer);
                    }
                });
    }

    /** Another thread than before: everything is new. */
    private void open(Question opened) {
        removeAll();
        answers.clear();
        answerList.removeAll();
        answerList.add(total);
        article = new QuestionArticle(acts, opened);
        thread.removeAll();
        thread.add(article, answerList, removedList);
        answerBox = null;
        showSide(opened, desk.questions().beside(opened.id()));
        var split = new Div(thread, side);
        split.addClassName("split");
        add(split);
        question = null;
        show(opened);
    }

    /** What was done on another page than the one that is open leaves that one open. */
    private void acted(Question after) {
        var open = question;
        if (open == null || open.page() == after.page()) {
            show(after);
        } else {
            refresh(UI.getCurrent());
        }
    }

    /** The page of an answer that was just given; its address is one to come back to. */
    private void turnTo(Question after) {
        var open = question;
        show(after);
        if (open != null && open.page() != after.page()) {
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(
                            null,
                            new ShownThread(after, ThreadPlace.START, null).address().substring(1));
        }
    }

    /** Shows what is different, and leaves alone what is being typed. */
    private void show(Question now) {
        var before = question;
        question = now;
        if (article != null && before != null) {
            article.show(now);
        }
        answerList.setVisible(now.answerCount() > 0);
        total.setText(words.get("answers.total", now.answerCount()));
        for (var answer : now.answers()) {
            var known = answers.get(answer.id());
            if (known == null) {
                add(now, answer, before != null && before.page() == now.page());
            } else {
                known.show(now, answer);
            }
        }
        answers.values()
                .removeIf(shown -> {
                    var gone =
                            now.answers().stream()
                                    .noneMatch(answer -> answer.id().equals(shown.answer()));
                    if (gone) {
                        answerList.remove(shown);
                    }
                    return gone;
                });
        paging.show(
                desk.templates()
                        .text(
                                "questions/answersPaging.jte",
                                Map.of(
                                        "w",
                                        words,
                                        "thread",
                                        new ShownThread(now, ThreadPlace.START, null))));
        answerList.add(paging);
        removedList.show(now);
        if (before != null
                && aside != null
                && !(before.groups().equals(now.groups())
                        && before.requests().equals(now.requests()))) {
            side.show(now, aside);
        }
        showAnswerBox(now);
    }

    private void showSide(Question now, Beside beside) {
        aside = beside;
        side.show(now, beside);
    }

    private void showAnswerBox(Question now) {
        var open = now.yours().may().contains("answer");
        if (open && answerBox == null) {
            answerBox = new AnswerBox(acts, now.id(), now.language());
            thread.add(answerBox);
        }
        if (answerBox != null) {
            answerBox.open(open);
            answerBox.askForBasis(now.law() != null);
            answerBox.first(now.answerCount() == 0);
        }
    }

    private void add(Question now, Answer answer, boolean arrived) {
        var shown = new AnswerArticle(acts, now, answer);
        if (arrived) {
            shown.markAsNew();
        }
        answers.put(answer.id(), shown);
        answerList.add(shown);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        listening =
                live.listen(
                        ui,
                        this::isAboutThis,
                        event -> {
                            if (event.type().equals(NOTIFIED)) {
                                // Some of it, such as what an expert says, nobody else hears of.
                                refresh(ui);
                                readWhatIsSeen(ui);
                            } else {
                                heard(ui, event);
                            }
                        });
    }

    /** What is told of a thread that stands before somebody is read; not so in a hidden tab. */
    private void readWhatIsSeen(UI ui) {
        getElement()
                .executeJs("return document.visibilityState === 'visible'")
                .then(
                        Boolean.class,
                        seen -> {
                            if (seen) {
                                readNotices(ui);
                            }
                        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }

    private boolean isAboutThis(LiveEvent event) {
        var open = question;
        return open != null
                && open.id().equals(event.question())
                && (!event.type().equals(NOTIFIED) || event.members().contains(username));
    }

    private void heard(UI ui, LiveEvent event) {
        refresh(ui);
        var open = question;
        if (open != null && event.type().endsWith("Duplicate")) {
            desk.backend()
                    .later(
                            ui,
                            () -> desk.questions().beside(open.id()),
                            beside -> showSide(open, beside),
                            refusal -> {});
        }
    }

    private void refresh(UI ui) {
        var open = question;
        if (open != null) {
            desk.backend()
                    .later(
                            ui,
                            () ->
                                    desk.questions()
                                            .question(open.id(), ThreadPlace.page(open.page())),
                            latest.only(now -> refreshed(open, now)),
                            this::gone);
        }
    }

    /** Whoever turned to another page meanwhile stays there. */
    private void refreshed(Question before, Question now) {
        var open = question;
        if (open != null && open.id().equals(now.id()) && open.page() == before.page()) {
            show(now);
        }
    }

    private void gone(Refused refusal) {
        if (refusal.type() == ProblemType.NOT_FOUND) {
            Notice.show(words.get("question.gone"));
        }
    }

    @Override
    public String getPageTitle() {
        var open = question;
        return (open == null ? words.get("room.questions") : open.title()) + " – Atrium";
    }
}
