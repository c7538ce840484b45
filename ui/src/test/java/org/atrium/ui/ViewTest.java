package org.atrium.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** A member in front of the views, without a browser; a new member for each test. */
@UiTest
public abstract class ViewTest extends SpringBrowserlessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final AtomicInteger MEMBERS = new AtomicInteger();

    @Autowired protected Given given;
    @Autowired private Words.Library words;

    /** Username of whoever is logged in. */
    protected String me = "";

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        me = given.member("Member " + MEMBERS.incrementAndGet());
        SecurityContextHolder.getContext()
                .setAuthentication(new PretendMember(me).authentication());
        super.initVaadinEnvironment();
        // Whichever thread works for the session finds out from it who is logged in.
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        SecurityContextHolder.getContext());
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
    }

    protected String text(String key) {
        return words.in(Locale.ENGLISH).get(key);
    }

    protected String text(String key, Object... arguments) {
        return words.in(Locale.ENGLISH).get(key, arguments);
    }

    /** Goes to an address with its query, and sees that this view is there. */
    protected <T extends Component> T open(String address, Class<T> view) {
        var parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(
                        parts[0],
                        parts.length > 1
                                ? QueryParameters.fromString(parts[1])
                                : QueryParameters.empty());
        assertThat(getCurrentView()).isInstanceOf(view);
        return view.cast(getCurrentView());
    }

    /** What comes off the session lock arrives between two looks. */
    protected void await(Runnable assertion) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            // A look runs what waits for the session; a mere round trip does not.
            var unused = find(UI.class).all();
            try {
                assertion.run();
                return;
            } catch (AssertionError | NoSuchElementException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Everything of a view that templates made. */
    protected Document html(Component within) {
        return Jsoup.parse(
                find(Fragment.class, within).all().stream()
                        .map(part -> part.getElement().getProperty("innerHTML", ""))
                        .collect(Collectors.joining("\n")));
    }

    protected Document html() {
        return html((Component) getCurrentView());
    }

    protected List<String> buttons() {
        return find(NativeButton.class).all().stream().map(ViewTest::textOf).toList();
    }

    protected NativeButton button(String key) {
        return button(UI.getCurrent(), key);
    }

    protected NativeButton button(Component within, String key) {
        return find(NativeButton.class, within)
                .withCondition(button -> textOf(button).equals(text(key)))
                .single();
    }

    protected void click(String key) {
        test(button(key)).click();
    }

    /** For words that have a number in them. */
    protected void clickButton(String words) {
        test(find(NativeButton.class)
                        .withCondition(button -> textOf(button).equals(words))
                        .single())
                .click();
    }

    private static String textOf(NativeButton button) {
        return button.getChildren()
                .findFirst()
                .map(child -> child.getElement().getText())
                .orElseGet(button::getText);
    }

    protected List<String> notices() {
        return find(Notification.class).all().stream()
                .map(notice -> test(notice).getText())
                .toList();
    }
}
