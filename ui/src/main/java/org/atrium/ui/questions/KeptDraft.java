package org.atrium.ui.questions;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.atrium.contract.drafts.Draft;
import org.atrium.contract.drafts.DraftText;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The draft of a form: the browser keeps every letter, the server gets it a moment later, one save
 * at a time. Stands in the form where two versions are shown when two devices wrote at once.
 */
final class KeptDraft extends Div {

    private static final long serialVersionUID = 1L;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofSeconds(20);

    private final transient Desk desk;
    private final transient Drafted form;
    private final Component root;
    private final String kind;
    private final Span state = new Span();
    private String target;
    private transient @Nullable DraftText last;
    private @Nullable Long version;
    private boolean waiting;
    private boolean saving;
    private boolean comparing;

    /** Grows when the form is emptied: what was on its way then is not kept. */
    private int turn;

    /**
     * @param root holds the form's fields
     */
    KeptDraft(Desk desk, String kind, String target, Component root, Drafted form) {
        this.desk = desk;
        this.kind = kind;
        this.target = target;
        this.root = root;
        this.form = form;
        addClassName("fragment");
        state.addClassName("hint");
        state.setText(desk.words().get("draft.hint"));
    }

    /** Says how far the text has come. */
    Span state() {
        return state;
    }

    String name() {
        return kind + "/" + target;
    }

    void watch(HasValue<?, ?> field) {
        field.addValueChangeListener(change -> changed());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (version == null) {
            desk.backend()
                    .later(
                            attached.getUI(),
                            () -> desk.drafts().find(kind, target),
                            this::found,
                            refusal -> lookInBrowser());
        }
    }

    /** Leaving the page saves what has not been saved. */
    @Override
    protected void onDetach(DetachEvent detached) {
        if (waiting && !comparing) {
            waiting = false;
            save(detached.getUI());
        }
    }

    private void found(Optional<Draft> draft) {
        draft.ifPresent(there -> {
            if (form.draft() == null) {
                take(there);
                state.setText(desk.words().get("draft.back"));
            } else if (!there.text().equals(form.draft())) {
                compare(there);
            }
        });
        if (draft.isEmpty() && form.draft() != null) {
            changed();
        }
        lookInBrowser();
    }

    private void take(Draft there) {
        know(there);
        form.fill(there.text());
    }

    private void know(Draft there) {
        last = there.text();
        version = there.version();
        org.atrium.ui.platform.Draft.goesOnFrom(root, version);
    }

    private void lookInBrowser() {
        org.atrium.ui.platform.Draft.goesOnFrom(root, version);
        org.atrium.ui.platform.Draft.unsaved(
                root,
                name(),
                unsaved -> {
                    var known = version == null ? "" : version.toString();
                    var theirs = last;
                    form.fill(unsaved.texts());
                    if (theirs == null || known.equals(unsaved.version())) {
                        changed();
                    } else {
                        desk.backend()
                                .later(
                                        UI.getCurrent(),
                                        () -> desk.drafts().find(kind, target),
                                        there -> there.ifPresent(this::compare),
                                        this::refused);
                    }
                });
    }

    /** Something was typed or chosen. */
    void changed() {
        var ui = getUI().orElse(null);
        if (ui != null && !waiting && !comparing) {
            waiting = true;
            saveAfter(ui, PAUSE);
        }
    }

    private void saveAfter(UI ui, Duration pause) {
        desk.backend()
                .after(
                        ui,
                        pause,
                        () -> {
                            if (waiting) {
                                waiting = false;
                                save(ui);
                            }
                        });
    }

    private void save(UI ui) {
        var text = form.draft();
        if (saving) {
            changed();
            return;
        }
        if (Objects.equals(text, last)) {
            return;
        }
        if (text == null) {
            discard(ui);
            return;
        }
        saving = true;
        var now = turn;
        var from = version;
        desk.backend()
                .later(
                        ui,
                        () -> desk.drafts().save(kind, target, text, from),
                        draft -> saved(ui, draft, now),
                        refusal -> {
                            saving = false;
                            refused(refusal);
                        });
    }

    private void saved(UI ui, Draft draft, int when) {
        saving = false;
        if (when != turn) {
            discard(ui);
            return;
        }
        know(draft);
        org.atrium.ui.platform.Draft.saved(root, name(), form.typed(draft.text()));
        state.setText(desk.words().get("draft.saved"));
        if (!draft.text().equals(form.draft())) {
            changed();
        }
    }

    private void discard(UI ui) {
        version = null;
        last = null;
        state.setText(desk.words().get("draft.hint"));
        desk.backend()
                .later(
                        ui,
                        () -> {
                            desk.drafts().discard(kind, target);
                            return true;
                        },
                        done -> {},
                        refusal -> {});
    }

    private void refused(Refused refusal) {
        switch (refusal.type()) {
            case CONFLICT -> lookAtTheOther(refusal);
            case UNAVAILABLE, TOO_MANY, FAULT -> {
                state.setText(desk.words().get("draft.device"));
                waiting = true;
                getUI().ifPresent(ui -> saveAfter(ui, LATER));
            }
            case UNAUTHENTICATED -> state.setText(desk.words().get("draft.logged-out"));
            default -> state.setText(message(refusal));
        }
    }

    private static String message(Refused refusal) {
        return refusal.fields().isEmpty()
                ? refusal.getMessage()
                : refusal.fields().getFirst().message();
    }

    /** Without another version there is no conflict but that of having too many. */
    private void lookAtTheOther(Refused refusal) {
        desk.backend()
                .later(
                        getUI().orElseGet(UI::getCurrent),
                        () -> desk.drafts().find(kind, target),
                        there ->
                                there.ifPresentOrElse(
                                        this::compare, () -> state.setText(message(refusal))),
                        other -> state.setText(message(other)));
    }

    private void compare(Draft there) {
        comparing = true;
        waiting = false;
        removeAll();
        var other = there.text();
        var title = other.title() == null ? "" : other.title() + "\n\n";
        add(
                new Conflict(
                        desk.words(),
                        Conflict.About.DRAFT,
                        title + (other.body() == null ? "" : other.body()),
                        () -> goOn(there, false),
                        () -> goOn(there, true)));
    }

    private void goOn(Draft there, boolean theirs) {
        comparing = false;
        removeAll();
        if (theirs) {
            org.atrium.ui.platform.Draft.forgetAll(name());
            take(there);
        } else {
            know(there);
            changed();
        }
    }

    /** It was posted, or given up: neither browser nor server keep it. */
    void forget() {
        turn++;
        waiting = false;
        comparing = false;
        removeAll();
        org.atrium.ui.platform.Draft.forgetAll(name());
        var ui = getUI().orElseGet(UI::getCurrent);
        if (version != null && ui != null) {
            discard(ui);
        }
        state.setText(desk.words().get("draft.hint"));
    }
}
