package org.atrium.server.platform;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a feature keeps of members: it is handed out for their archive, and goes with their account.
 * Each feature that keeps something of members has one.
 */
public interface Holding {

    /**
     * One file of an archive.
     *
     * @param name of the file, without its ending
     * @param items records that become JSON, read as they are wanted
     */
    record Part(String name, Flux<?> items) {}

    /** Only what the member gave, no secrets, nothing that others wrote. */
    List<Part> archive(String member);

    /** Refused when others depend on the member, who is to see to it before they go. */
    default Mono<Void> letGo(String member) {
        return Mono.empty();
    }

    /**
     * Removes it, and the name where it was kept as a word. Again, or from half way, ends the same.
     */
    Mono<Void> erase(Leaver leaver);
}
