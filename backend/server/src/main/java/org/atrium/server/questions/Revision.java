package org.atrium.server.questions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.atrium.contract.questions.Basis;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A version of a text. What is stored was the text once and is never changed; the version of now is
 * in its thread, and looks the same.
 *
 * @param id question, part and number
 * @param title null for an answer
 * @param size of title and body, in code points
 * @param since number of the first version that is kept of this text
 */
@Document(Revisions.COLLECTION)
record Revision(
        @Id String id,
        long number,
        @Nullable String title,
        @Nullable String body,
        String language,
        @Nullable String law,
        @Nullable Basis basis,
        List<String> topics,
        Writer by,
        Instant at,
        @Nullable String reason,
        @Nullable Long restores,
        int size,
        long since) {

    /**
     * @param part id of the answer; of the question for the question itself
     */
    static String id(String question, String part, long number) {
        return question + ":" + part + ":" + number;
    }

    static Revision of(Question question) {
        var edit = question.edit();
        return new Revision(
                id(question.id(), question.id(), question.version()),
                question.version(),
                question.title(),
                question.body(),
                question.language(),
                question.law(),
                null,
                question.topics(),
                edit == null ? question.author() : edit.by(),
                at(edit, question.editedAt(), question.createdAt()),
                edit == null ? null : edit.reason(),
                edit == null ? null : edit.restores(),
                length(question.title()) + length(question.body()),
                edit == null ? question.version() : edit.since());
    }

    static Revision of(String question, Answer answer) {
        var edit = answer.edit();
        return new Revision(
                id(question, answer.id(), answer.version()),
                answer.version(),
                null,
                answer.body(),
                answer.language(),
                null,
                answer.basis(),
                List.of(),
                edit == null ? answer.author() : edit.by(),
                at(edit, answer.editedAt(), answer.createdAt()),
                edit == null ? null : edit.reason(),
                edit == null ? null : edit.restores(),
                length(answer.body()),
                edit == null ? answer.version() : edit.since());
    }

    private static Instant at(@Nullable Edit edit, @Nullable Instant editedAt, Instant createdAt) {
        return edit != null ? edit.at() : Objects.requireNonNullElse(editedAt, createdAt);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Rows of a list are read without it. */
    String text() {
        return body == null ? "" : body;
    }

    long versions() {
        return number - since + 1;
    }
}
