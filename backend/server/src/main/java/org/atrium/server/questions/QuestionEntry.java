package org.atrium.server.questions;

import java.time.Instant;
import java.util.List;
import java.util.Set;
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
import org.jspecify.annotations.Nullable;

/**
 * A question in the index: what lists filter, count and sort by, and the text that is searched.
 *
 * @param subjects names of its topics in every language, and its tags
 * @param text all of the above
 * @param groups slugs of its groups
 * @param areas slugs of its groups and of every wider area of them
 * @param language of the question, without region or script
 * @param law code of the country whose law it is about
 * @param state of a question; other kinds are neither open nor solved: null until they are closed
 * @param duplicateOf ids of the questions that it repeats
 * @param experts member ids of those whom it was asked in confidence
 * @param author member id; for what is the asker's own, not to be searched for by others
 * @param byline member id of the asker, where they asked by their name
 * @param answeredBy member ids of those who answered by their name
 * @param requests whom it was asked, and what they said: `open:` and the member id
 * @param helpdesk `waiting` or `sent`; null for what is not at the helpdesk
 * @param confirmations who wrote answers that helped somebody by their name: `shown:` or `kept:`
 *     and the member id
 * @param contributors member ids of those of whom something is in it, be it a vote or behind a
 *     group; for what they gave, not to be searched for by others
 * @param cites what its texts link to, see {@link Cites}
 * @param settled 0 for a question without an answer, 1 for one that is not solved, 2 for the rest
 * @param waitingSince when it was asked, a week earlier for every vote
 * @param routeDue when it is to go on by itself; null for what does not
 */
@SearchEntity
@Indexed(index = "questions")
@TypeBinding(binder = @TypeBinderRef(type = EntryDigest.class))
record QuestionEntry(
        @DocumentId String id,
        @LanguageText(highlighted = true) List<Text> title,
        @LanguageText(highlighted = true, stems = false) List<Text> body,
        @LanguageText(highlighted = true, stems = false) List<Text> answers,
        @LanguageText List<Text> subjects,
        @LanguageText(written = false) List<Text> text,
        @KeywordField(aggregable = Aggregable.YES) List<String> topics,
        @KeywordField(aggregable = Aggregable.YES) List<String> groups,
        @KeywordField(aggregable = Aggregable.YES) List<String> areas,
        @KeywordField(aggregable = Aggregable.YES) String language,
        @KeywordField(aggregable = Aggregable.YES) @Nullable String law,
        @KeywordField(aggregable = Aggregable.YES) @Nullable String state,
        @KeywordField List<String> duplicateOf,
        @KeywordField(aggregable = Aggregable.YES) String kind,
        @KeywordField String visibility,
        @KeywordField List<String> experts,
        @KeywordField String author,
        @KeywordField @Nullable String byline,
        @KeywordField List<String> answeredBy,
        @KeywordField List<String> requests,
        @KeywordField @Nullable String helpdesk,
        @KeywordField Set<String> confirmations,
        @KeywordField Set<String> contributors,
        @KeywordField Set<String> cites,
        @GenericField(sortable = Sortable.YES) Instant createdAt,
        @GenericField(sortable = Sortable.YES) Instant activeAt,
        @GenericField(sortable = Sortable.YES) int votes,
        @GenericField(sortable = Sortable.YES) int settled,
        @GenericField(sortable = Sortable.YES) Instant waitingSince,
        @GenericField(sortable = Sortable.YES) @Nullable Instant routeDue) {}
