package org.atrium.ui.platform;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * On whose behalf and in which language the backend is asked.
 *
 * @param member null for a visitor
 */
public record Caller(@Nullable SignedIn member, Locale language) {

    static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

    /**
     * The caller that this thread works for: of a call off the session lock, of a view, or of a
     * request.
     */
    public static Caller current() {
        return CURRENT.isBound()
                ? CURRENT.get()
                : new Caller(signedIn().orElse(null), languageHere());
    }

    /** Does something as a visitor would, in the language of whoever this thread works for. */
    public static <T> T asNobody(Supplier<T> work) {
        return ScopedValue.where(CURRENT, new Caller(null, current().language())).call(work::get);
    }

    public static Optional<SignedIn> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }

    private static Locale languageHere() {
        var ui = UI.getCurrent();
        return ui != null ? ui.getLocale() : LocaleContextHolder.getLocale();
    }
}
