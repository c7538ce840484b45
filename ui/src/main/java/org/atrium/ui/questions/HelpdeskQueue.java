package org.atrium.ui.questions;

import java.util.List;
import java.util.Map;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Links;
import org.jspecify.annotations.Nullable;

/**
 * The queue of the helpdesk, the same for visitors and members.
 *
 * @param sent whether it lists what was sent on
 * @param first whether this is its first page
 */
public record HelpdeskQueue(Page<QuestionSummary> page, boolean sent, boolean first) {

    static final String ADDRESS = "/helpdesk";

    private static final int LENGTH = 20;
    private static final String SENT = "sent";

    static HelpdeskQueue of(HelpdeskClient client, Map<String, List<String>> query) {
        var sent = SENT.equals(first(query, "state"));
        var after = first(query, "after");
        var page = client.queue(sent ? SENT : "waiting", LENGTH, after);
        return new HelpdeskQueue(page, sent, after == null);
    }

    private static @Nullable String first(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    public String address() {
        return sent ? ADDRESS + "?state=" + SENT : ADDRESS;
    }

    public String next() {
        var after = page.next();
        return after == null ? "" : address() + (sent ? "&" : "?") + "after=" + Links.encode(after);
    }
}
