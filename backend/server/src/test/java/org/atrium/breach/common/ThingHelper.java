package org.atrium.breach.common;

import com.vaadin.flow.component.Component;
import reactor.core.publisher.Mono;

public class ThingHelper {
    public Component component = new Component();

    public String waits() {
        return String.valueOf(Mono.just("a").block());
    }
}
