package org.atrium.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole server on a free port, with embedded storage in a folder of its own and a Wikimedia
 * that tests speak for; started once for all tests that carry this. {@link TestMembers} can be
 * injected.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = AtriumServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "atrium.limits.writes.burst=500",
            "atrium.limits.searches.per-minute=1000000",
            "atrium.limits.searches.burst=1000000"
        })
@ContextConfiguration(initializers = TestSetup.class)
@Import(TestMembers.class)
public @interface ServerTest {}
