package org.atrium.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs in whoever asks with `?as=Username`, and everything is open. Import it where needed. */
public class PretendSecurity {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain pretendedLogIn(HttpSecurity http) throws Exception {
        http.securityMatcher(request -> true);
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin ->
                        vaadin.enableRequestCacheConfiguration(false)
                                .enableAuthorizedRequestsConfiguration(false)
                                .enableExceptionHandlingConfiguration(false));
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.logout(logout -> logout.logoutSuccessUrl("/"));
        http.addFilterAfter(new SignIn(), SecurityContextHolderFilter.class);
        return http.build();
    }

    private static final class SignIn extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain next)
                throws ServletException, IOException {
            var username = request.getParameter("as");
            if (username == null) {
                next.doFilter(request, response);
                return;
            }
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new PretendMember(username).authentication());
            new HttpSessionSecurityContextRepository().saveContext(context, request, response);
            response.sendRedirect(request.getRequestURI());
        }
    }
}
