package org.atrium.contract.groups;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What organisers write about their group.
 *
 * @param names 3 to 60 characters by BCP 47 tag, at least one; null where it is not called by its
 *     organisers, as countries and regions are not
 * @param summaries one line of at most 200 characters, by BCP 47 tag
 * @param abouts what it is for, plain text of at most 2,000 characters, by BCP 47 tag
 * @param rules what whoever joins agrees to, plain text of at most 2,000 characters, by BCP 47 tag;
 *     empty for no rules
 * @param byApproval whether an organiser lets in whoever wants to join
 * @param languages working languages, BCP 47, at most 10
 * @param links at most 10: label of 1 to 60 characters, https or http address
 * @param answerWithin hours that a question of the group waits for an answer before it goes on by
 *     itself, 1 to 720; null as long as elsewhere. Of several groups the shortest counts
 * @param version that it goes on from
 */
public record GroupForm(
        @Nullable Map<String, String> names,
        Map<String, String> summaries,
        Map<String, String> abouts,
        Map<String, String> rules,
        boolean byApproval,
        List<String> languages,
        List<Group.Link> links,
        @Nullable Integer answerWithin,
        long version) {}
