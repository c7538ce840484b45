package org.atrium.server.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.atrium.contract.search.IndexState;
import org.springframework.stereotype.Component;

/** How far a rebuild is, and what changed while it ran. */
@Component
class IndexProgress {

    private final AtomicLong done = new AtomicLong();
    private final AtomicLong total = new AtomicLong();
    private volatile boolean ready;
    private volatile boolean building;
    private final Map<Indexed<?>, Set<String>> touched = new ConcurrentHashMap<>();

    void begin(long expected) {
        done.set(0);
        total.set(expected);
        building = true;
        ready = false;
    }

    void advance(long entries) {
        done.addAndGet(entries);
    }

    /** An entry that a rebuild read before it changed must be read again. */
    void touched(Indexed<?> indexed, Collection<String> ids) {
        if (building) {
            touched.computeIfAbsent(indexed, key -> ConcurrentHashMap.newKeySet()).addAll(ids);
        }
    }

    Map<Indexed<?>, Set<String>> end() {
        building = false;
        var changed = new ConcurrentHashMap<Indexed<?>, Set<String>>();
        touched.forEach((indexed, ids) -> changed.put(indexed, new HashSet<>(ids)));
        touched.clear();
        return changed;
    }

    void ready() {
        ready = true;
    }

    IndexState state() {
        var indexed = done.get();
        return new IndexState(ready, indexed, Math.max(indexed, total.get()));
    }
}
