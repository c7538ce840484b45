package org.atrium.server.questions;

import org.atrium.server.platform.FactSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionFacts {

    @Bean
    FactSource questionFactSource() {
        return new FactSource(Questions.COLLECTION);
    }
}
