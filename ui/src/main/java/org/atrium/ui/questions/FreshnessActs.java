package org.atrium.ui.questions;

import java.util.Set;
import org.atrium.contract.questions.Freshness;
import org.atrium.contract.questions.FreshnessForm;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** Says of a post that it still holds, or no longer; it can be taken back. */
final class FreshnessActs {

    private final Acts acts;
    private final Words words;
    private final FreshnessClient client;
    private final String question;
    private final @Nullable String answer;

    /**
     * @param answer id; null for the question
     */
    FreshnessActs(Acts acts, String question, @Nullable String answer) {
        this.acts = acts;
        this.words = acts.desk().words();
        this.client = acts.desk().freshness();
        this.question = question;
        this.answer = answer;
    }

    void offerIn(MoreActs menu, Set<String> may, @Nullable Freshness now) {
        if (may.contains("freshness")) {
            menu.offer(words.get("fresh.confirm"), () -> mark(now));
            menu.offer(words.get("fresh.mark"), () -> ask(now));
        }
        if (may.contains("freshness.withdraw")) {
            menu.offer(words.get("fresh.withdraw"), this::withdraw);
        }
    }

    private void mark(@Nullable Freshness before) {
        var form = new FreshnessForm(true, null, null);
        acts.run(() -> client.mark(question, answer, form), () -> done(before), Notice::show);
    }

    private void ask(@Nullable Freshness before) {
        new OutdatedDialog(acts, form -> client.mark(question, answer, form), () -> done(before))
                .open();
    }

    private void withdraw() {
        acts.run(
                () -> client.unmark(question, answer),
                () -> Notice.show(words.get("fresh.withdrawn")),
                Notice::show);
    }

    /** What somebody else had said before cannot be said again in their name. */
    private void done(@Nullable Freshness before) {
        if (before == null) {
            Notice.show(
                    words.get("fresh.done"),
                    words.get("undo"),
                    () -> acts.run(() -> client.unmark(question, answer)));
        } else {
            Notice.show(words.get("fresh.done"));
        }
    }
}
