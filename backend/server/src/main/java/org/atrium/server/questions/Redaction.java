package org.atrium.server.questions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * What is to be published of a thread that was asked in confidence, as it is stored in the thread.
 *
 * @param asMemberOf slug; null for by name
 * @param consents by member id of those who are quoted besides the asker
 * @param copy id of the question that it became; null while it is not published
 */
record Redaction(
        @Id String id,
        Instant at,
        String title,
        String body,
        List<Part> answers,
        @Nullable String asMemberOf,
        Map<String, Said> consents,
        @Nullable String copy) {

    /** What is to be published of an answer. */
    record Part(String answer, String body) {}

    enum Said {
        NOTHING,
        AGREED,
        DECLINED
    }

    boolean isAgreed() {
        return consents.values().stream().allMatch(Said.AGREED::equals);
    }

    Stream<String> texts() {
        return Stream.concat(Stream.of(body), answers.stream().map(Part::body));
    }
}
