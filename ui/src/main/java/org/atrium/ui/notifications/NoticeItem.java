package org.atrium.ui.notifications;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.shared.Label;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Words;

/** One notice: what happened, why it is told, when, and a button to hear no more of the like. */
final class NoticeItem extends ListItem {

    private static final long serialVersionUID = 1L;

    /** Stand in a message for whoever did it and for the thread, which are no plain text. */
    private static final String ACTOR = "\uE000";

    private static final String THREAD = "\uE001";
    private static final Pattern PARTS = Pattern.compile("(?=[\uE000\uE001])|(?<=[\uE000\uE001])");

    /** Is told to whoever asked, and says so. */
    private static final String REDACTION = "redaction_";

    /** Are decided where all proposals are. */
    private static final Set<String> PROPOSED = Set.of("group_proposed", "group_refused");

    private static final Set<String> OF_OWN_POST = Set.of("asked", "answered");

    /** Kinds that are counted in words of their own for one's own posts. */
    private static final Set<String> MANY_OF_OWN_POST =
            Set.of("answer_posted.asked", "comment_posted.asked", "comment_posted.answered");

    NoticeItem(
            Words words,
            Notification notice,
            Consumer<Notification> opened,
            Consumer<Notification.Cause> mute) {
        addClassName("notice");
        var what = new Span();
        if (!notice.read()) {
            addClassName("notice-unread");
            var unread = new Span(words.get("notice.unread") + " ");
            unread.addClassName("visually-hidden");
            what.add(unread);
        }
        for (var part : PARTS.split(text(words, notice))) {
            what.add(
                    switch (part) {
                        case ACTOR -> actor(notice);
                        case THREAD -> thread(words, notice, opened);
                        default -> new Text(part);
                    });
        }
        var why = new Span(who(words, notice) + reason(words, notice) + " · ");
        why.addClassName("quiet");
        why.getElement().appendChild(time(words, notice));
        var cause = notice.cause();
        if (cause != null) {
            why.add(new Text(" · "), mute(words, cause, mute));
        }
        add(what);
        var note = notice.note();
        if (note != null) {
            var said = new Span(note);
            said.addClassName("small");
            said.getElement().setAttribute("dir", "auto");
            add(said);
        }
        add(why);
    }

    private static String text(Words words, Notification notice) {
        if (notice.count() > 1) {
            var own = notice.kind() + "." + notice.reason();
            return words.get(
                    "notice.many." + (MANY_OF_OWN_POST.contains(own) ? own : notice.kind()),
                    ACTOR,
                    THREAD,
                    notice.count());
        }
        return words.get(key(notice), ACTOR, THREAD, date(words, notice));
    }

    /** By the clock of the place. */
    private static String date(Words words, Notification notice) {
        var date = notice.date();
        if (date == null) {
            return "";
        }
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(words.locale())
                .format(LocalDateTime.parse(date));
    }

    private static String key(Notification notice) {
        if (notice.kind().equals("group_removed") && notice.group() == null) {
            return "notice.group_removed.private";
        }
        var own = OF_OWN_POST.contains(notice.reason()) && !notice.kind().startsWith(REDACTION);
        return "notice." + notice.kind() + (own ? "." + notice.reason() : "");
    }

    /** Names are set apart from the words around them, whichever way they are read. */
    private static String who(Words words, Notification notice) {
        if (notice.count() < 2) {
            return "";
        }
        var names =
                Stream.concat(Stream.of(notice.actor()), notice.others().stream())
                        .map(author -> "\u2068" + author.name() + "\u2069")
                        .toList();
        return words.get("notice.by", words.list(names)) + " · ";
    }

    /** Says which topics or groups it is about, where those are the reason. */
    private static String reason(Words words, Notification notice) {
        var names = notice.because().stream().map(Label::label).toList();
        return names.isEmpty()
                ? words.get("notice.reason." + notice.reason())
                : words.get("notice.because." + notice.reason(), words.list(names));
    }

    private static Component mute(
            Words words, Notification.Cause cause, Consumer<Notification.Cause> mute) {
        var button =
                new NativeButton(
                        words.get("notice.mute." + cause.kind()), clicked -> mute.accept(cause));
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("title", cause.label());
        button.getElement().setAttribute("aria-label", button.getText() + ": " + cause.label());
        button.addClassName("link-button");
        return button;
    }

    private static Component actor(Notification notice) {
        if (!notice.actor().hasName()) {
            return new Text(notice.actor().name());
        }
        var name = new Anchor(Links.person(notice.actor().username()), "");
        name.getElement().appendChild(new Element("bdi").setText(notice.actor().name()));
        name.addClassName("quiet-link");
        return name;
    }

    private static Component thread(
            Words words, Notification notice, Consumer<Notification> opened) {
        var link =
                new Anchor(
                        address(notice),
                        isOfMentoring(notice) ? words.get("mentoring.heading") : notice.title());
        link.getElement().setAttribute("lang", notice.language());
        link.getElement().setAttribute("dir", Words.directionOf(notice.language()));
        link.getElement().addEventListener("click", event -> opened.accept(notice));
        return link;
    }

    private static boolean isOfMentoring(Notification notice) {
        return notice.kind().startsWith("mentoring_");
    }

    private static String address(Notification notice) {
        if (isOfMentoring(notice)) {
            return "/requests#mentoring";
        }
        var question = notice.question();
        if (question != null) {
            var answer = notice.answer();
            return answer == null
                    ? Links.question(question, notice.title())
                    : Links.answer(question, notice.title(), answer);
        }
        if (PROPOSED.contains(notice.kind())) {
            return "/groups/proposals";
        }
        return notice.event() == null
                ? "/groups/" + Links.encode(String.valueOf(notice.group()))
                : "/events/" + notice.event();
    }

    private static Element time(Words words, Notification notice) {
        return new Element("time")
                .setAttribute("datetime", notice.at().toString())
                .setAttribute("title", words.absolute(notice.at()))
                .setText(words.ago(notice.at()));
    }
}
