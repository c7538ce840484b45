package org.atrium.server.notifications;

import org.atrium.server.platform.FactSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells where this feature's facts wait. */
@Configuration(proxyBeanMethods = false)
class NotificationFacts {

    @Bean
    FactSource inboxFactSource() {
        return new FactSource(Inbox.COLLECTION);
    }
}
