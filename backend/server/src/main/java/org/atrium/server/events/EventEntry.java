package org.atrium.server.events;

import java.time.Instant;
import java.util.List;
import org.atrium.contract.shared.Text;
import org.atrium.server.search.EntryDigest;
import org.atrium.server.search.LanguageText;
import org.hibernate.search.engine.backend.types.ObjectStructure;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.IndexedEmbedded;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;

/**
 * An event in the index.
 *
 * @param audience `public`, `members`, or {@link #DRAFT}
 * @param areas slugs of its groups and of every wider area of them
 * @param hosts ids of organisations
 * @param languages spoken there, without region or script
 * @param where `online`, `onsite`; what is both has both
 * @param taking member ids of those who take part, or may
 * @param confirmations who helped somebody who lets it be shown: `shown:` or `kept:` and the member
 *     id
 * @param dates until the end of the year after the next
 */
@SearchEntity(name = "event")
@Indexed(index = "events")
@TypeBinding(binder = @TypeBinderRef(type = EntryDigest.class))
record EventEntry(
        @DocumentId String id,
        @LanguageText List<Text> title,
        @LanguageText List<Text> text,
        @KeywordField String audience,
        @KeywordField List<String> groups,
        @KeywordField List<String> areas,
        @KeywordField List<String> topics,
        @KeywordField List<String> hosts,
        @KeywordField List<String> languages,
        @KeywordField String kind,
        @KeywordField List<String> where,
        @KeywordField String country,
        @KeywordField List<String> taking,
        @KeywordField List<String> confirmations,
        @IndexedEmbedded(structure = ObjectStructure.NESTED) List<Span> dates) {

    static final String DRAFT = "draft";

    /** A date. */
    record Span(
            @GenericField(sortable = Sortable.YES) Instant start,
            @GenericField(sortable = Sortable.YES) Instant end) {}
}
