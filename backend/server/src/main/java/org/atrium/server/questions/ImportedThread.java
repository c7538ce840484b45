package org.atrium.server.questions;

import java.time.Instant;
import java.util.List;
import org.atrium.contract.questions.Basis;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.Source;
import org.atrium.contract.questions.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A thread as it comes from elsewhere, with what its posts are known by here. The same thing has
 * the same ids however often it comes.
 *
 * @param law code of the country whose law it is about
 * @param author member id
 * @param topics ids of topics
 * @param tags words that match no topic
 * @param score up less down votes, where votes carry no names
 * @param voters member ids, where they do
 * @param accepted id of an answer
 * @param activeAt when something last happened in it
 */
public record ImportedThread(
        String id,
        Kind kind,
        String title,
        String body,
        String language,
        @Nullable String law,
        String author,
        Instant at,
        @Nullable Instant editedAt,
        Instant activeAt,
        List<String> topics,
        List<String> tags,
        List<String> groups,
        Visibility visibility,
        int score,
        List<String> voters,
        @Nullable String accepted,
        List<String> duplicateOf,
        List<ImportedAnswer> answers,
        List<ImportedComment> comments,
        @Nullable Source source) {

    /** An answer; fields as in {@link ImportedThread}. */
    public record ImportedAnswer(
            String id,
            String body,
            String language,
            @Nullable Basis basis,
            String author,
            Instant at,
            @Nullable Instant editedAt,
            int score,
            List<String> voters,
            List<ImportedComment> comments,
            @Nullable Source source) {

        ImportedAnswer withoutComments() {
            return new ImportedAnswer(
                    id, body, language, basis, author, at, editedAt, score, voters, List.of(),
                    source);
        }
    }

    /** A comment; fields as in {@link ImportedThread}. */
    public record ImportedComment(
            String id,
            String body,
            String language,
            String author,
            Instant at,
            @Nullable Source source) {}

    ImportedThread withoutPosts() {
        return new ImportedThread(
                id,
                kind,
                title,
                body,
                language,
                law,
                author,
                at,
                editedAt,
                activeAt,
                topics,
                tags,
                groups,
                visibility,
                score,
                voters,
                accepted,
                duplicateOf,
                List.of(),
                List.of(),
                source);
    }
}
