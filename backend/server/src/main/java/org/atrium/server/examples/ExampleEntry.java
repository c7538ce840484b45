package org.atrium.server.examples;

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
 * An example in the index.
 *
 * @param subjects names of its topics and organisations
 * @param areas slugs of its groups and of every wider area of them
 * @param language without region or script
 * @param country empty for none
 * @param measures codes of what it has figures of
 * @param years in which it took place
 * @param author member id
 * @param began first day, as ISO 8601 has it
 */
@SearchEntity(name = "example")
@Indexed(index = "examples")
@TypeBinding(binder = @TypeBinderRef(type = EntryDigest.class))
record ExampleEntry(
        @DocumentId String id,
        @LanguageText(highlighted = true) List<Text> title,
        @LanguageText(highlighted = true) List<Text> summary,
        @LanguageText(highlighted = true) List<Text> body,
        @LanguageText List<Text> subjects,
        @KeywordField List<String> groups,
        @KeywordField List<String> areas,
        @KeywordField(aggregable = Aggregable.YES) List<String> topics,
        @KeywordField(aggregable = Aggregable.YES) String language,
        @KeywordField(aggregable = Aggregable.YES) String country,
        @KeywordField List<String> organisations,
        @KeywordField(aggregable = Aggregable.YES) List<String> measures,
        @KeywordField List<String> years,
        @KeywordField String author,
        @GenericField boolean draft,
        @KeywordField(sortable = Sortable.YES) String began,
        @GenericField(sortable = Sortable.YES) Instant createdAt) {

    static final String[] TEXT = {"title^3", "summary^2", "body", "subjects^2"};
}
