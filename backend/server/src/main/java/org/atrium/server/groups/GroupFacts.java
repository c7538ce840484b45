package org.atrium.server.groups;

import org.atrium.server.platform.FactSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells where this feature's facts wait. */
@Configuration(proxyBeanMethods = false)
class GroupFacts {

    @Bean
    FactSource groupFactSource() {
        return new FactSource(GroupEntry.COLLECTION);
    }
}
