package org.atrium.ui.platform;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody is typing, kept on their device until the server has it. The browser does it
 * (`atrium.js`), so that an expired session or a broken connection loses nothing.
 */
public final class Draft {

    private static final String ATTRIBUTE = "data-draft";
    private static final String VERSION = "data-draft-version";
    private static final JsonMapper JSON = JsonMapper.shared();

    private Draft() {}

    /**
     * What the browser kept and the server does not have.
     *
     * @param version of the server's draft that it was typed into; empty for a new one
     * @param texts by the names of the fields
     */
    public record Unsaved(String version, Map<String, String> texts) {}

    /**
     * Keeps what is typed into a field.
     *
     * @param name of the text, such as `question/new/title`; the member's name is added
     */
    public static void keep(Component field, String name) {
        field.getElement().setAttribute(ATTRIBUTE, own(name));
    }

    /**
     * Keeps what is chosen in a field.
     *
     * @param written the choice as a text; empty for none
     */
    public static <C extends Component & HasValue<?, ?>> void keep(
            C field, String name, Supplier<String> written) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                field.getElement()
                        .executeJs(
                                "window.atrium && window.atrium.keep($0, $1, this)",
                                own(name),
                                written.get());
            }
        });
    }

    /** Says which version of the server's draft the fields of a form go on from. */
    public static void goesOnFrom(Component form, @Nullable Long version) {
        form.getElement().setAttribute(VERSION, version == null ? "" : version.toString());
    }

    /** Looks for what the browser kept of a form; nothing comes back when there is nothing. */
    public static void unsaved(Component form, String name, Consumer<Unsaved> found) {
        form.getElement()
                .executeJs("return window.atrium ? window.atrium.unsaved($0) : ''", own(name) + "/")
                .then(
                        String.class,
                        json -> {
                            if (json != null && !json.isEmpty()) {
                                found.accept(JSON.readValue(json, Unsaved.class));
                            }
                        });
    }

    /** The server has these texts now: the browser forgets them, but not what was typed since. */
    public static void saved(Component form, String name, Map<String, String> texts) {
        var hashes =
                texts.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, text -> text.getValue().hashCode()));
        form.getElement()
                .executeJs(
                        "window.atrium && window.atrium.saved($0, $1)",
                        own(name) + "/",
                        JSON.writeValueAsString(hashes));
    }

    /** Forgets everything of a form, because it was posted or given up. */
    public static void forgetAll(String name) {
        UI.getCurrent()
                .getPage()
                .executeJs("window.atrium && window.atrium.forgetAll($0)", own(name) + "/");
    }

    private static String own(String name) {
        return Caller.signedIn().map(SignedIn::username).orElse("") + "/" + name;
    }
}
