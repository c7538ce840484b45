package org.atrium.server.resources;

import java.time.Instant;
import java.util.List;
import org.atrium.contract.shared.Text;
import org.atrium.server.search.EntryDigest;
import org.atrium.server.search.LanguageText;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;

/**
 * A resource in the index.
 *
 * @param subjects names of its topics, and who made it
 * @param areas slugs of its groups and of every wider area of them; what belongs to no group is in
 *     the widest
 * @param languages of the material, without region or script
 * @param adaptationOf empty for none
 * @param name to sort by
 * @param author member id
 */
@SearchEntity(name = "resource")
@Indexed(index = "resources")
@TypeBinding(binder = @TypeBinderRef(type = EntryDigest.class))
record ResourceEntry(
        @DocumentId String id,
        @LanguageText(highlighted = true) List<Text> title,
        @LanguageText(highlighted = true) List<Text> about,
        @LanguageText List<Text> subjects,
        @KeywordField List<String> groups,
        @KeywordField List<String> areas,
        @KeywordField(aggregable = Aggregable.YES) List<String> topics,
        @KeywordField(aggregable = Aggregable.YES) List<String> languages,
        @KeywordField(aggregable = Aggregable.YES) String kind,
        @KeywordField String licence,
        @KeywordField List<String> audience,
        @KeywordField String adaptationOf,
        @KeywordField String author,
        @KeywordField(sortable = Sortable.YES) String name,
        @GenericField boolean outdated,
        @GenericField(sortable = Sortable.YES) Instant createdAt) {

    static final String[] TEXT = {"title^3", "about", "subjects^2"};
}
