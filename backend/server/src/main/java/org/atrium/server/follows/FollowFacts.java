package org.atrium.server.follows;

import org.atrium.server.platform.FactSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells where this feature's facts wait. */
@Configuration(proxyBeanMethods = false)
class FollowFacts {

    @Bean
    FactSource followFactSource() {
        return new FactSource(Choices.COLLECTION);
    }
}
