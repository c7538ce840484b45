package org.atrium.server.follows;

import java.util.List;
import org.atrium.contract.follows.Level;
import org.atrium.server.search.EntryDigest;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;

/**
 * What a member follows, so that those who follow something are found. What they mute is not here:
 * that is read with their choices.
 *
 * @param id member id
 * @param all keys such as `topic:ocr` of what they watch
 * @param first keys of what they want to hear the first posts of
 */
@SearchEntity(name = "follow")
@Indexed(index = "follows")
@TypeBinding(binder = @TypeBinderRef(type = EntryDigest.class))
record FollowEntry(
        @DocumentId String id, @KeywordField List<String> all, @KeywordField List<String> first) {

    static FollowEntry of(Choices choices) {
        return new FollowEntry(choices.id(), at(choices, Level.ALL), at(choices, Level.FIRST));
    }

    private static List<String> at(Choices choices, Level level) {
        return choices.chosen().entrySet().stream()
                .filter(chosen -> chosen.getValue().level() == level)
                .map(chosen -> chosen.getKey())
                .toList();
    }

    boolean followsSomething() {
        return !all.isEmpty() || !first.isEmpty();
    }
}
