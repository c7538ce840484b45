package org.atrium.ui.notifications;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import org.atrium.contract.follows.Follow;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.notifications.Unread;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Words;

/** What a member does with notices, and how it is undone. */
final class NoticeActs {

    private final NotificationsClient notifications;
    private final Backend backend;
    private final Words words;

    NoticeActs(NotificationsClient notifications, Backend backend, Words words) {
        this.notifications = notifications;
        this.backend = backend;
        this.words = words;
    }

    void readAll(UI ui, Consumer<Unread> done) {
        backend.later(
                ui,
                notifications::readAll,
                unread -> {
                    done.accept(unread);
                    var mark = unread.mark();
                    if (mark != null) {
                        Notice.show(
                                words.get("notices.read-all.done"),
                                words.get("undo"),
                                () -> unreadAgain(ui, mark, done));
                    }
                },
                Notice::show);
    }

    private void unreadAgain(UI ui, String mark, Consumer<Unread> done) {
        backend.later(ui, () -> notifications.unreadAgain(mark), done, Notice::show);
    }

    void read(UI ui, Notification notice, Consumer<Unread> done) {
        if (!notice.read()) {
            backend.later(ui, () -> notifications.read(notice.id()), done, Notice::show);
        }
    }

    /** Mutes what a notice was told by. */
    void mute(UI ui, Notification.Cause cause) {
        backend.later(
                ui,
                () -> notifications.mute(cause),
                before ->
                        Notice.show(
                                words.get("follow.changed.mute", cause.label()),
                                words.get("undo"),
                                () -> takeBack(ui, before)),
                Notice::show);
    }

    private void takeBack(UI ui, Follow before) {
        backend.later(
                ui,
                () -> notifications.choose(before),
                now -> Notice.show(words.get("notice.unmuted", now.label())),
                Notice::show);
    }
}
