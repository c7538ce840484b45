package org.atrium.ui.notifications;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.shared.Label;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Words;

/** One notice: what happened, why it is told, and when. */
final class NoticeItem extends ListItem {

    private static final long serialVersionUID = 1L;

    /** Stand in a message for whoever did it and for the thread, which are no plain text. */
    private static final String ACTOR = "\uE000";

    private static final String THREAD = "\uE001";
    private static final Pattern PARTS = Pattern.compile("(?=[\uE000\uE001])|(?<=[\uE000\uE001])");
    private static final Set<String> OF_OWN_POST = Set.of("asked", "answered");

    NoticeItem(Words words, Notification notice, Consumer<Notification> opened) {
        addClassName("notice");
        var what = new Span();
        if (!notice.read()) {
            addClassName("notice-unread");
            var unread = new Span(words.get("notice.unread") + " ");
            unread.addClassName("visually-hidden");
            what.add(unread);
        }
        for (var part : PARTS.split(words.get(key(notice), ACTOR, THREAD))) {
            what.add(
                    switch (part) {
                        case ACTOR -> actor(notice);
                        case THREAD -> thread(notice, opened);
                        default -> new Text(part);
                    });
        }
        var why = new Span(reason(words, notice) + " · ");
        why.addClassName("quiet");
        why.getElement().appendChild(time(words, notice));
        add(what, why);
    }

    /** Says which topics or groups it is about, where those are the reason. */
    private static String reason(Words words, Notification notice) {
        var names = notice.because().stream().map(Label::label).toList();
        return names.isEmpty()
                ? words.get("notice.reason." + notice.reason())
                : words.get("notice.because." + notice.reason(), words.list(names));
    }

    private static String key(Notification notice) {
        var own = OF_OWN_POST.contains(notice.reason());
        return "notice." + notice.kind() + (own ? "." + notice.reason() : "");
    }

    private static Component actor(Notification notice) {
        var name = new Anchor(Links.person(notice.actor().username()), "");
        name.getElement().appendChild(new Element("bdi").setText(notice.actor().name()));
        name.addClassName("quiet-link");
        return name;
    }

    private static Component thread(Notification notice, Consumer<Notification> opened) {
        var answer = notice.answer();
        var link =
                new Anchor(
                        Links.question(notice.question(), notice.title())
                                + (answer == null ? "" : "#answer-" + answer),
                        notice.title());
        link.getElement().setAttribute("lang", notice.language());
        link.getElement().setAttribute("dir", Words.directionOf(notice.language()));
        link.getElement().addEventListener("click", event -> opened.accept(notice));
        return link;
    }

    private static Element time(Words words, Notification notice) {
        return new Element("time")
                .setAttribute("datetime", notice.at().toString())
                .setAttribute("title", words.absolute(notice.at()))
                .setText(words.ago(notice.at()));
    }
}
