package org.atrium.ui.notifications;

import org.atrium.contract.notifications.Notification;
import org.atrium.contract.notifications.NotificationsApi;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Backend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notifications, asked for on behalf of whoever the thread works for. */
@Component
public class NotificationsClient {

    private final NotificationsApi api;
    private final Backend backend;

    NotificationsClient(NotificationsApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    public Page<Notification> newest(int limit, @Nullable String after) {
        return backend.ask(api.notifications(limit, after));
    }

    public long unread() {
        return backend.ask(api.unread()).count();
    }

    public long read(String id) {
        return backend.ask(api.read(id)).count();
    }

    public long readAll() {
        return backend.ask(api.readAll()).count();
    }
}
