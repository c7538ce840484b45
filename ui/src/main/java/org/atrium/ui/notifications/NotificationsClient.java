package org.atrium.ui.notifications;

import org.atrium.contract.follows.Follow;
import org.atrium.contract.follows.FollowForm;
import org.atrium.contract.follows.FollowsApi;
import org.atrium.contract.follows.Level;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.notifications.NotificationsApi;
import org.atrium.contract.notifications.Unread;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Backend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notifications, asked for on behalf of whoever the thread works for. */
@Component
public class NotificationsClient {

    private final NotificationsApi api;
    private final FollowsApi follows;
    private final Backend backend;

    NotificationsClient(NotificationsApi api, FollowsApi follows, Backend backend) {
        this.api = api;
        this.follows = follows;
        this.backend = backend;
    }

    public Page<Notification> newest(boolean unreadOnly, int limit, @Nullable String after) {
        return backend.ask(api.notifications(unreadOnly ? true : null, limit, after));
    }

    public Unread unread() {
        return backend.ask(api.unread());
    }

    public Unread read(String id) {
        return backend.ask(api.read(id));
    }

    /** Whoever reads a thread or an event has read what was told of it. */
    public Unread readAbout(String id) {
        return backend.ask(api.readAll(id));
    }

    public Unread readAll() {
        return backend.ask(api.readAll(null));
    }

    public Unread unreadAgain(String mark) {
        return backend.ask(api.unreadAgain(mark));
    }

    /** Ends being told of something; answers what was chosen for it before. */
    Follow mute(Notification.Cause cause) {
        var before = backend.ask(follows.follow(cause.kind(), cause.id()));
        var unused =
                backend.ask(follows.choose(cause.kind(), cause.id(), new FollowForm(Level.MUTE)));
        return before;
    }

    Follow choose(Follow before) {
        var level = before.level();
        return backend.ask(
                level == null
                        ? follows.forget(before.kind(), before.id())
                        : follows.choose(before.kind(), before.id(), new FollowForm(level)));
    }
}
