package org.atrium.contract.notifications;

import org.atrium.contract.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The caller's notifications, and live events. */
@HttpExchange("/api/v1")
public interface NotificationsApi {

    /** Newest first. */
    @GetExchange("/notifications")
    Mono<Page<Notification>> notifications(
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    @GetExchange("/notifications/unread")
    Mono<Unread> unread();

    @PutExchange("/notifications/{id}/read")
    Mono<Unread> read(@PathVariable("id") String id);

    /** Marks everything as read. */
    @PutExchange("/notifications/read")
    Mono<Unread> readAll();

    /** Facts that the caller may see, as they happen; a comment every 15 s keeps the connection. */
    @GetExchange(url = "/live", accept = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<LiveEvent>> live();
}
