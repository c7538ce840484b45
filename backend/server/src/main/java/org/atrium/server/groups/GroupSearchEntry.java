package org.atrium.server.groups;

import java.util.List;
import org.atrium.contract.shared.Text;
import org.atrium.server.search.EntryDigest;
import org.atrium.server.search.LanguageText;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;

/**
 * What is looked up about a group.
 *
 * @param names in every language that is known
 * @param within the group and its wider areas
 */
@SearchEntity(name = "group")
@Indexed
@TypeBinding(binder = @TypeBinderRef(type = EntryDigest.class))
record GroupSearchEntry(
        @DocumentId String slug,
        @LanguageText List<Text> names,
        @LanguageText List<Text> summaries,
        @KeywordField List<String> languages,
        @KeywordField String visibility,
        @KeywordField List<String> within) {}
