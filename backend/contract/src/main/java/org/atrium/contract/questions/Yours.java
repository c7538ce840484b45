package org.atrium.contract.questions;

import java.util.Set;

/**
 * The caller and one post.
 *
 * @param vote 1, -1, or 0 for none
 * @param following whether the caller is told of what happens here (questions only)
 * @param may what the caller may do: `answer`, `comment`, `vote`, `edit` (with `edit.audience` who
 *     may change its groups and who sees it too), `accept` (with `accept.for-asker` when the asker
 *     has been away for two weeks), `follow`; `close.duplicate`, `close.elsewhere`,
 *     `close.out_of_scope`, `reopen`, `move`, `experts` (name them), `look` (who asked); `convert`
 *     (an answer to a comment or back); `remove`, `restore`; `thank` (for an answer; with
 *     `thank.named` also so that it can be shown, `thank.withdraw`, `thanks.show` that it helped
 *     others); `freshness` (say whether it still holds), `freshness.withdraw`; `suggest` (an edit
 *     to a text of somebody else); `lift` (to a wider area or a group of their own); `redact`
 *     (publish a copy of what was asked in confidence); `request` (ask people to help), `respond`
 *     (to having been asked), `hub` (say that it was sent to the Content Partnerships Hub, or take
 *     that back)
 */
public record Yours(int vote, boolean following, Set<String> may) {

    public static final Yours NOTHING = new Yours(0, false, Set.of());
}
