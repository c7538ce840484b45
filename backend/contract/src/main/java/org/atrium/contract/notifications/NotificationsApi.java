package org.atrium.contract.notifications;

import org.atrium.contract.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The caller's notifications, and live events. Everything that marks as read answers how much is
 * left, with what undoes it.
 */
@HttpExchange("/api/v1")
public interface NotificationsApi {

    /**
     * Newest first; without those about what the caller may not see any more.
     *
     * @param unread `true` for unread ones only
     */
    @GetExchange("/notifications")
    Mono<Page<Notification>> notifications(
            @RequestParam(name = "unread", required = false) @Nullable Boolean unread,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    @GetExchange("/notifications/unread")
    Mono<Unread> unread();

    /** Marks a notification as read, with everything that it tells together. */
    @PutExchange("/notifications/{id}/read")
    Mono<Unread> read(@PathVariable("id") String id);

    /**
     * Marks everything as read.
     *
     * @param question id of a thread or event: only what is about that
     */
    @PutExchange("/notifications/read")
    Mono<Unread> readAll(
            @RequestParam(name = "question", required = false) @Nullable String question);

    /** Makes unread again what was marked as read with this mark. */
    @DeleteExchange("/notifications/read/{mark}")
    Mono<Unread> unreadAgain(@PathVariable("mark") String mark);

    /** Facts that the caller may see, as they happen; a comment every 15 s keeps the connection. */
    @GetExchange(url = "/live", accept = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<LiveEvent>> live();
}
