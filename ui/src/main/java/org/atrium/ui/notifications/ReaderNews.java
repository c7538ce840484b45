package org.atrium.ui.notifications;

import com.vaadin.flow.shared.Registration;
import org.atrium.ui.platform.ReaderCache;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Lets the pages that are kept for visitors know what changed. */
@Component
class ReaderNews implements DisposableBean {

    private final Registration events;
    private final Registration connection;

    ReaderNews(LiveEvents live, ReaderCache pages) {
        events =
                live.listen(event -> {
                    var question = event.question();
                    if (question != null) {
                        pages.changed(question);
                    }
                    var gathering = event.event();
                    if (gathering != null) {
                        pages.changed(gathering);
                    }
                });
        connection = live.watch(pages::connected);
    }

    @Override
    public void destroy() {
        events.remove();
        connection.remove();
    }
}
