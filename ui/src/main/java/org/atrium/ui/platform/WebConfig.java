package org.atrium.ui.platform;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.condition.RequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
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

        /** Of the method: a condition of the type counts only where the type has a path. */
        @Override
        protected @Nullable RequestCondition<?> getCustomMethodCondition(Method method) {
            return AnnotatedElementUtils.hasAnnotation(
                            method.getDeclaringClass(), ReaderPages.class)
                    ? new ForVisitors()
                    : null;
        }

        /** What a view sends goes to the view, although a reader page has the same address. */
        @Override
        protected @Nullable HandlerMethod handleNoMatch(
                Set<RequestMappingInfo> infos, String lookupPath, HttpServletRequest request)
                throws ServletException {
            return request.getParameter("v-r") != null || Caller.signedIn().isPresent()
                    ? null
                    : super.handleNoMatch(infos, lookupPath, request);
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
