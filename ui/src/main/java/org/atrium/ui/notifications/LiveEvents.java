package org.atrium.ui.notifications;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.PostConstruct;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.atrium.contract.notifications.LiveEvent;
import org.atrium.contract.notifications.NotificationsApi;
import org.springframework.stereotype.Component;

/** STUB until uipeople lands. */
@Component
public class LiveEvents {
    private final CopyOnWriteArrayList<Consumer<LiveEvent>> listeners =
            new CopyOnWriteArrayList<>();
    private final NotificationsApi api;

    LiveEvents(NotificationsApi api) {
        this.api = api;
    }

    @PostConstruct
    void start() {
        var unused =
                api.live()
                        .mapNotNull(e -> e.data())
                        .subscribe(e -> listeners.forEach(l -> l.accept(e)));
    }

    public Registration listen(UI ui, Consumer<LiveEvent> listener) {
        Consumer<LiveEvent> l =
                e -> {
                    var unused = ui.access(() -> listener.accept(e));
                };
        listeners.add(l);
        return () -> listeners.remove(l);
    }
}
