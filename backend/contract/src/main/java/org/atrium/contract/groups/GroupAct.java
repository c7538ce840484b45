package org.atrium.contract.groups;

import java.time.Instant;
import org.atrium.contract.people.Author;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser did in a group.
 *
 * @param act `edited` (its page), `named` (an organiser), `dismissed` (an organiser, who stays a
 *     member), `removed` (a member), `admitted`, `declined` (somebody who wanted to join),
 *     `invited`, `uninvited` (by name: the note), `approved`, `refused` (a narrower group that the
 *     member proposed), `looked-for`, `found` (people who help), `calendar-followed`,
 *     `calendar-unfollowed` (its address: the note); on a question: `closed`, `reopened`, `moved`,
 *     `lifted`, `unlifted`, `mended` (somebody else's text), `converted`, `looked` (who asked),
 *     `announced`, `accepted`, `unaccepted` (an answer, for an asker who is away), `helper-asked`,
 *     `helper-unasked`, `pinned`, `unpinned`; on an event: `drafted`, `published`, `imported`,
 *     `rewritten`, `rescheduled`, `cancelled`, `reinstated`, `date-cancelled`, `date-moved`,
 *     `date-restored`, `concluded`, `deleted`
 * @param member to whom; null for acts on anything else
 * @param question id; null for acts on anything else
 * @param event id; null for acts on anything else
 * @param note what they said of it, plain text
 */
public record GroupAct(
        String id,
        Instant at,
        Author by,
        String act,
        @Nullable Author member,
        @Nullable String question,
        @Nullable String event,
        @Nullable String note) {}
