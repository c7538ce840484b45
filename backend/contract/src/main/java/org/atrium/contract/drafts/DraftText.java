package org.atrium.contract.drafts;

import java.util.List;
import org.atrium.contract.questions.Basis;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What a form holds so far, complete or not; only sizes are checked. What a form does not have is
 * absent.
 *
 * @param title at most 500 characters
 * @param body at most 60,000 characters
 * @param language BCP 47 tag
 * @param topics topic ids, at most 20
 * @param law ISO 3166 code of a country
 * @param groups slugs, at most 20
 * @param experts usernames, at most 20
 * @param asMemberOf slug of the group to ask as a member of
 * @param base of a change: the version of the text that it began from
 */
public record DraftText(
        @Nullable String title,
        @Nullable String body,
        @Nullable String language,
        @Nullable Kind kind,
        @Nullable String law,
        @Nullable Basis basis,
        List<String> topics,
        List<String> groups,
        @Nullable Visibility visibility,
        List<String> experts,
        @Nullable String asMemberOf,
        @Nullable Long base) {

    public DraftText {
        topics = topics == null ? List.of() : List.copyOf(topics);
        groups = groups == null ? List.of() : List.copyOf(groups);
        experts = experts == null ? List.of() : List.copyOf(experts);
    }

    /** Of an answer or comment. */
    public static DraftText of(
            String body, @Nullable String language, @Nullable Basis basis, @Nullable Long base) {
        return new DraftText(
                null, body, language, null, null, basis, List.of(), List.of(), null, List.of(),
                null, base);
    }
}
