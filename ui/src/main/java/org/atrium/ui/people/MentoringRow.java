package org.atrium.ui.people;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Supplier;
import org.atrium.contract.people.Author;
import org.atrium.contract.people.Mentoring;
import org.atrium.contract.people.MentoringState;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Text;
import org.atrium.ui.layout.Asking;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Words;

/** One that the member asked to mentor them, or who asked the member. */
final class MentoringRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient MentoringClient client;
    private final transient Backend backend;
    private final transient Mentoring one;
    private final transient Author other;
    private final transient Runnable changed;

    MentoringRow(
            Words words, MentoringClient client, Backend backend, Mentoring one, Runnable changed) {
        this.words = words;
        this.client = client;
        this.backend = backend;
        this.one = one;
        this.other = one.asMentor() ? one.learner() : one.mentor();
        this.changed = changed;
        addClassName("waiting");
        var name = "\u2068" + other.name() + "\u2069";
        var state = one.state().value();
        var what =
                one.asMentor()
                        ? words.get("mentoring.received." + state, name)
                        : words.get("mentoring.mine." + state, name);
        var topics = new Paragraph(words.list(one.topics().stream().map(Label::label).toList()));
        topics.addClassNames("quiet", "small");
        add(new Paragraph(new Anchor(Links.person(other.username()), what)), topics);
        add(said(one.note()));
        var message = one.message();
        if (message != null) {
            add(said(message));
        }
        var acts = new Div();
        acts.addClassName("actions");
        acts().forEach(acts::add);
        add(acts);
    }

    private static Paragraph said(Text text) {
        var said = new Paragraph(text.text());
        said.addClassNames("pre-line", "small");
        said.getElement().setAttribute("lang", text.language());
        said.getElement().setAttribute("dir", Words.directionOf(text.language()));
        return said;
    }

    private List<NativeButton> acts() {
        var username = other.username();
        if (one.asMentor()) {
            return switch (one.state()) {
                case ASKED ->
                        List.of(
                                Rooms.button(words.get("mentoring.take"), this::take),
                                button(
                                        "decline",
                                        () -> client.say(username, MentoringState.DECLINED)));
                case TAKEN ->
                        List.of(button("end", () -> client.say(username, MentoringState.ENDED)));
                default -> List.of();
            };
        }
        return switch (one.state()) {
            case ASKED -> List.of(button("withdraw", () -> client.leave(username)));
            case TAKEN -> List.of(button("end", () -> client.leave(username)));
            default -> List.of();
        };
    }

    private void take() {
        new MentoringDialog(
                        words,
                        backend,
                        "take",
                        other.name(),
                        List.of(),
                        (none, text) -> client.take(other.username(), text, words.language()),
                        changed)
                .open();
    }

    /** Asks first. */
    private NativeButton button(String what, Supplier<Mentoring> act) {
        var text = words.get("mentoring.act." + what);
        return Rooms.button(
                text,
                () ->
                        Asking.before(
                                words,
                                words.get("mentoring.sure." + what, other.name()),
                                words.get("mentoring.told"),
                                text,
                                () -> run(act)),
                "button-plain");
    }

    private void run(Supplier<Mentoring> act) {
        backend.later(UI.getCurrent(), act, (Mentoring now) -> changed.run(), Notice::show);
    }
}
