package org.atrium.server.notifications;

import java.util.List;
import java.util.Optional;
import org.atrium.server.platform.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a member was told, the oldest first: one document, so that telling and reading are one
 * change each.
 *
 * @param id member id
 * @param told each fact once
 */
@Document(Inbox.COLLECTION)
record Inbox(@Id String id, @Nullable List<Told> told, @Nullable List<Fact> pendingFacts) {

    static final String COLLECTION = "inboxes";

    static Inbox empty(String member) {
        return new Inbox(member, List.of(), List.of());
    }

    @Override
    public List<Told> told() {
        return told == null ? List.of() : told;
    }

    @Override
    public List<Fact> pendingFacts() {
        return pendingFacts == null ? List.of() : pendingFacts;
    }

    Optional<Told> find(String fact) {
        return told().stream().filter(one -> one.fact().equals(fact)).findFirst();
    }
}
