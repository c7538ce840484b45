package org.atrium.server.people;

import org.atrium.server.platform.FactSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells where this feature's facts wait. */
@Configuration(proxyBeanMethods = false)
class PeopleFacts {

    @Bean
    FactSource profileFacts() {
        return new FactSource(Profile.COLLECTION);
    }

    @Bean
    FactSource organisationFacts() {
        return new FactSource(OrganisationEntry.COLLECTION);
    }

    @Bean
    FactSource mentoringFacts() {
        return new FactSource(MentorBook.COLLECTION);
    }
}
