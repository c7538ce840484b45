package org.atrium.ui.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.condition.RequestCondition;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Two faces, one address: pages for visitors step aside for members. */
@Configuration(proxyBeanMethods = false)
class WebConfig {

    @Bean
    WebMvcRegistrations readerPageMapping() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new ReaderPageMapping();
            }
        };
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ChosenLanguage();
    }

    private static final class ReaderPageMapping extends RequestMappingHandlerMapping {

        @Override
        protected @Nullable RequestCondition<?> getCustomTypeCondition(Class<?> handlerType) {
            return AnnotatedElementUtils.hasAnnotation(handlerType, ReaderPages.class)
                    ? new ForVisitors()
                    : null;
        }
    }

    private record ForVisitors() implements RequestCondition<ForVisitors> {

        @Override
        public ForVisitors combine(ForVisitors other) {
            return this;
        }

        @Override
        public @Nullable ForVisitors getMatchingCondition(HttpServletRequest request) {
            return Caller.signedIn().isEmpty() ? this : null;
        }

        @Override
        public int compareTo(ForVisitors other, HttpServletRequest request) {
            return 0;
        }
    }
}
