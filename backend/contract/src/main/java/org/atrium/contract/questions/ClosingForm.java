package org.atrium.contract.questions;

import org.jspecify.annotations.Nullable;

/**
 * Closes a thread, or says anew why it is closed.
 *
 * @param of id of the question that asks the same; needed for a duplicate, ignored otherwise. It
 *     must be open to everybody to whom this one is, and not be a closed duplicate itself
 * @param url http or https address where it was settled; needed for `elsewhere`, ignored otherwise
 * @param note plain text, at most 500 characters; needed (5 or more) for `out_of_scope`
 * @param language BCP 47 tag of the note; absent: the language of the question
 */
public record ClosingForm(
        ClosingReason reason,
        @Nullable String of,
        @Nullable String url,
        @Nullable String note,
        @Nullable String language) {}
