package org.atrium.contract.questions;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.atrium.contract.groups.GroupRef;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a thread that was asked in confidence, as the asker wants to publish it.
 *
 * @param id another one whenever anything in it changes
 * @param html the body, rendered and sanitised
 * @param asMemberOf the group as a member of which it will be asked; null for by name
 * @param consents of everybody quoted besides the asker: who wrote one of the answers, or is named
 *     in a text
 * @param copy id of the published question; null while it is not published
 * @param may what the caller may do: `publish`, `withdraw`, `agree`, `decline`
 */
public record Redaction(
        String id,
        Instant at,
        String title,
        String body,
        String html,
        List<RedactedAnswer> answers,
        @Nullable GroupRef asMemberOf,
        List<Consent> consents,
        @Nullable String copy,
        Set<String> may) {}
