package org.atrium.ui.groups;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.atrium.contract.events.EventSummary;
import org.atrium.contract.groups.Group;
import org.atrium.contract.notifications.LiveEvent;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.shared.Page;
import org.atrium.ui.examples.ExampleRows;
import org.atrium.ui.follows.FollowButton;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.notifications.LiveEvents;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Latest;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** A group for members: they join and leave, and see new questions come in. */
@Route(value = "groups/:slug", layout = MemberLayout.class)
@PermitAll
public class GroupView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** What changes the list of questions. */
    private static final Set<String> NEWS =
            Set.of("QuestionAsked", "QuestionEdited", "AnswerPosted", "AnswerAccepted");

    private static final Set<String> MEMBERS = Set.of("member", "organiser");

    private final transient GroupsDesk desk;
    private final transient GroupsClient groups;
    private final transient Templates templates;
    private final transient Words words;
    private final transient Backend backend;
    private final transient LiveEvents live;
    private final Fragment top = new Fragment("");
    private final Fragment facts = new Fragment("");
    private final Fragment questions = new Fragment("");
    private final Fragment waiting = new Fragment("");
    private final Fragment agenda = new Fragment("");
    private final Fragment bank = new Fragment("");
    private final Fragment examples = new Fragment("");
    private final Fragment pinned = new Fragment("");
    private final Fragment rooms = new Fragment("");
    private final MembershipActs membership;
    private final NativeButton narrower;
    private final FollowButton follow;
    private String slug = "";
    private transient @Nullable Group group;
    private final transient Latest latest = new Latest();
    private final transient Latest latestWaiting = new Latest();
    private transient @Nullable Registration listening;

    GroupView(
            GroupsDesk desk,
            GroupsClient groups,
            Templates templates,
            Words.Library library,
            Backend backend,
            LiveEvents live,
            FollowButton follow) {
        this.desk = desk;
        this.groups = groups;
        this.templates = templates;
        this.words = library.current();
        this.backend = backend;
        this.live = live;
        this.follow = follow;
        this.membership = new MembershipActs(words, groups, backend, this::refresh, follow);
        addClassName("fragment");
        var head = new Div(top, membership);
        head.addClassName("page-head");
        narrower = Rooms.button(words.get("filter.narrower.add"), this::turnNarrower);
        var choice = new Div(narrower);
        choice.addClassName("narrowing");
        add(head, facts, choice, pinned, questions, waiting, agenda, examples, bank, rooms);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        show(desk.shown(slug));
    }

    private void refresh() {
        follow.refresh();
        getUI().ifPresent(ui ->
                backend.later(ui, () -> desk.shown(slug), this::show, membership::refused));
    }

    /** Whoever is only invited to a private group sees none of its lists. */
    private void show(GroupsDesk.Shown now) {
        var here = now.group();
        show(here);
        var within = !GroupsDesk.isOnlyInvited(here);
        List.of(facts, questions, waiting, agenda, examples, bank, pinned)
                .forEach(list -> list.setVisible(within));
        if (within) {
            fill(now);
            follow.about("group", slug);
        }
    }

    private void fill(GroupsDesk.Shown now) {
        latest.now(now.questions(), this::show);
        latestWaiting.now(now.waiting(), list -> showWaiting(now.group(), list));
        showAgenda(now.group(), now.events());
        bank.show(
                templates.text(
                        "groups/bank.jte",
                        Map.of("w", words, "group", now.group(), "resources", now.resources())));
        showExamples(now.group(), now.examples());
        pinned.show(
                templates.text("groups/pinned.jte", Map.of("w", words, "pinned", now.pinned())));
    }

    private void show(Group now) {
        group = now;
        Map<String, Object> parameters = Map.of("w", words, "group", now);
        top.show(templates.text("groups/top.jte", parameters));
        facts.show(templates.text("groups/facts.jte", parameters));
        rooms.show(templates.text("groups/rooms.jte", parameters));
        membership.show(now);
        narrower.setVisible(!now.narrower().isEmpty() && !GroupsDesk.isOnlyInvited(now));
        narrower.getElement().setAttribute("aria-pressed", String.valueOf(now.includesNarrower()));
    }

    /** Kept for the next visit, on every device. */
    private void turnNarrower() {
        var here = group;
        if (here != null) {
            backend.later(
                    UI.getCurrent(),
                    () -> groups.includeNarrower(slug, !here.includesNarrower()),
                    now -> {
                        show(now);
                        refreshQuestions(UI.getCurrent());
                    },
                    Notice::show);
        }
    }

    private void show(Page<QuestionSummary> list) {
        var here = group;
        if (here != null) {
            questions.show(
                    templates.text(
                            "groups/questions.jte",
                            Map.of(
                                    "w",
                                    words,
                                    "group",
                                    here,
                                    "questions",
                                    list,
                                    "all",
                                    GroupsDesk.in(here).address())));
        }
    }

    private void showAgenda(Group here, List<EventSummary> events) {
        agenda.show(
                templates.text(
                        "groups/agenda.jte", Map.of("w", words, "group", here, "events", events)));
    }

    private void showExamples(Group here, ExampleRows rows) {
        var add = isIn(here) ? "/examples/new?group=" + Links.encode(slug) : "";
        examples.show(
                templates.text(
                        "examples/section.jte",
                        Map.of(
                                "w",
                                words,
                                "examples",
                                rows,
                                "title",
                                words.get("examples.title"),
                                "add",
                                add)));
    }

    private static boolean isIn(Group group) {
        return MEMBERS.contains(Objects.requireNonNullElse(group.membership(), ""));
    }

    private void showWaiting(Group here, Page<QuestionSummary> list) {
        waiting.show(
                templates.text(
                        "groups/waiting.jte",
                        Map.of(
                                "w",
                                words,
                                "waiting",
                                list,
                                "all",
                                GroupsDesk.waitingIn(here).address())));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        listening = live.listen(ui, this::isNews, event -> refreshQuestions(ui));
    }

    private boolean isNews(LiveEvent event) {
        return NEWS.contains(event.type()) && event.groups().contains(slug);
    }

    private void refreshQuestions(UI ui) {
        var here = group;
        if (here != null && !GroupsDesk.isOnlyInvited(here)) {
            backend.later(
                    ui,
                    () -> desk.questions(here),
                    latest.<Page<QuestionSummary>>only(this::show),
                    refused -> {});
            backend.later(
                    ui,
                    () -> desk.waiting(here),
                    latestWaiting.only(list -> showWaiting(here, list)),
                    refused -> {});
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }

    @Override
    public String getPageTitle() {
        return (group == null ? slug : group.name()) + " – Atrium";
    }
}
