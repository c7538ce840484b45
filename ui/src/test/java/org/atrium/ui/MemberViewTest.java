package org.atrium.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.annotation.DirtiesContext;

/** A view of a member, without a browser, on the backend of pretence. */
@SpringBootTest(classes = AtriumUi.class)
@Import({PretendBackend.class, PretendSecurity.class})
@ViewPackages(packages = "org.atrium.ui")
@DirtiesContext
public abstract class MemberViewTest extends SpringBrowserlessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    protected String username() {
        return "Tamarind";
    }

    @Override
    protected void initVaadinEnvironment() {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PretendMember(username()).authentication());
        SecurityContextHolder.setContext(context);
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** What happens off the session lock comes back with a round trip. */
    protected static void await(BooleanSupplier condition) {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("It did not happen in time");
            }
            Thread.onSpinWait();
            roundTrip();
        }
    }
}
