package org.atrium.ui.questions;

import java.util.List;
import java.util.Map;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Query;

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
        var sent = SENT.equals(Query.one(query, "state"));
        var after = Query.one(query, "after");
        var page = client.queue(sent ? SENT : "waiting", LENGTH, after);
        return new HelpdeskQueue(page, sent, after == null);
    }

    public String address() {
        return sent ? ADDRESS + "?state=" + SENT : ADDRESS;
    }

    public String next() {
        var after = page.next();
        return after == null ? "" : address() + (sent ? "&" : "?") + "after=" + Links.encode(after);
    }
}
