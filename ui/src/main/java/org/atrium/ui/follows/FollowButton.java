package org.atrium.ui.follows;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.function.Consumer;
import org.atrium.contract.follows.Follow;
import org.atrium.contract.follows.Level;
import org.atrium.contract.notifications.LiveEvent;
import org.atrium.ui.notifications.LiveEvents;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.SignedIn;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * How much a member is told about a question, a topic or a group, and the menu to change it. Every
 * change can be undone; what is changed in another window shows here.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class FollowButton extends Div {

    private static final long serialVersionUID = 1L;
    private static final String CHANGED = "FollowChanged";

    private final transient FollowsClient follows;
    private final transient Backend backend;
    private final transient LiveEvents live;
    private final transient Words words;
    private final String username;
    private final NativeButton button = new NativeButton();
    private final Popover menu = new Popover();
    private final UnorderedList levels = new UnorderedList();
    private String kind = "";
    private String id = "";
    private transient @Nullable Follow follow;
    private transient Consumer<Follow> changed = now -> {};
    private transient @Nullable Registration listening;

    FollowButton(FollowsClient follows, Backend backend, LiveEvents live, Words.Library library) {
        this.follows = follows;
        this.backend = backend;
        this.live = live;
        this.words = library.current();
        this.username = Caller.signedIn().map(SignedIn::username).orElse("");
        addClassName("follow");
        button.getElement().setAttribute("type", "button");
        button.addClassNames("button", "icon", "icon-bell");
        levels.addClassNames("menu", "levels");
        menu.addClassName("menu-panel");
        menu.setTarget(button);
        menu.setPosition(PopoverPosition.BOTTOM_START);
        menu.add(levels);
        add(button, menu);
        setVisible(false);
    }

    /**
     * Shows it as soon as it is known.
     *
     * @param kind `question`, `topic`, `group`
     */
    public void about(String kind, String id) {
        if (!this.kind.equals(kind) || !this.id.equals(id)) {
            this.kind = kind;
            this.id = id;
            follow = null;
            setVisible(false);
            refresh();
        }
    }

    /** Reads again where the member is known to be told, or not, and this shows otherwise. */
    public void expect(boolean told) {
        var shown = follow;
        if (shown != null) {
            var level = shown.told();
            if (told != (level == Level.ALL || level == Level.FIRST)) {
                refresh();
            }
        }
    }

    public void show(Follow now) {
        kind = now.kind();
        id = now.id();
        follow = now;
        setVisible(true);
        button.setText(words.get(state(now)));
        button.getElement().setAttribute("aria-label", button.getText() + ": " + now.label());
        button.getElement().setAttribute("aria-pressed", String.valueOf(now.level() != null));
        menu.setAriaLabel(words.get("follow.menu", now.label()));
        levels.removeAll();
        levels.add(choice(now, Level.ALL), choice(now, Level.FIRST), choice(now, null));
        levels.add(choice(now, Level.MUTE));
    }

    /** Called after every change that was made here. */
    public void onChange(Consumer<Follow> changed) {
        this.changed = changed;
    }

    /** Reads again what is told, as what is usual changes with what a member does. */
    public void refresh() {
        if (!id.isEmpty()) {
            getUI().ifPresent(ui ->
                    backend.later(ui, () -> follows.one(kind, id), this::show, refused -> {}));
        }
    }

    private static String state(Follow now) {
        var told = now.told();
        if (told == null) {
            return "follow";
        }
        return switch (told) {
            case ALL -> "following";
            case FIRST -> ofQuestion(now).isEmpty() ? "follow.first" : "follow.first.question";
            case MUTE -> "follow.mute";
        };
    }

    private static String ofQuestion(Follow now) {
        return now.kind().equals("question") ? ".question" : "";
    }

    private ListItem choice(Follow now, @Nullable Level level) {
        var name = new Span(words.get(name(now, level)));
        name.addClassName("choice-name");
        var hint = new Span(words.get(hint(now, level)));
        hint.addClassName("hint");
        var choose = new NativeButton("", clicked -> choose(level));
        choose.getElement().setAttribute("type", "button");
        choose.getElement().setAttribute("aria-pressed", String.valueOf(level == now.level()));
        choose.add(name, hint);
        return new ListItem(choose);
    }

    private static String name(Follow now, @Nullable Level level) {
        if (level == null) {
            return "follow.choose.usual";
        }
        return "follow.choose." + level.value() + (level == Level.FIRST ? ofQuestion(now) : "");
    }

    private static String hint(Follow now, @Nullable Level level) {
        if (level != null) {
            return "follow.hint." + level.value() + ofQuestion(now);
        }
        return now.usual() == null
                ? "follow.hint.usual.nothing"
                : "follow.hint.usual." + now.kind();
    }

    private void choose(@Nullable Level level) {
        var before = follow;
        menu.close();
        if (before != null && before.level() != level) {
            change(level, now -> offerUndo(now, before.level()));
        }
    }

    private void change(@Nullable Level level, Consumer<Follow> then) {
        var ui = getUI().orElse(UI.getCurrent());
        backend.later(
                ui,
                () -> follows.choose(kind, id, level),
                now -> {
                    show(now);
                    changed.accept(now);
                    then.accept(now);
                },
                Notice::show);
    }

    private void offerUndo(Follow now, @Nullable Level before) {
        var level = now.level();
        var said =
                words.get(
                        level == null ? "follow.changed.usual" : "follow.changed." + level.value(),
                        now.label());
        Notice.show(said, words.get("undo"), () -> change(before, undone -> {}));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        listening = live.listen(attached.getUI(), this::isMine, event -> refresh());
        if (follow == null) {
            refresh();
        }
    }

    private boolean isMine(LiveEvent event) {
        return event.type().equals(CHANGED) && event.members().contains(username);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }
}
