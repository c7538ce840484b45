package org.atrium.breach;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import org.atrium.server.breach.Records;
import org.atrium.ui.platform.ReaderPages;
import org.atrium.ui.questions.AskView;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A part of a view that waits by itself, and knows the server and another feature's screen. */
@ReaderPages
public final class WaitingManager extends Div {

    private static final long serialVersionUID = 1L;

    @Nullable Integer waited() {
        return Mono.just(new Records(1)).map(Records::many).block(Duration.ofSeconds(1));
    }

    String screen(AskView screen) {
        return screen.getPageTitle();
    }
}
