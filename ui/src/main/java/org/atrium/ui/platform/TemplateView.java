package org.atrium.ui.platform;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A view for members that is one template, the same that visitors get. */
public abstract class TemplateView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Templates templates;
    private final transient Words words;
    private final Fragment shown = new Fragment("");
    private String title = "";

    protected TemplateView(Templates templates, Words words) {
        this.templates = templates;
        this.words = words;
        addClassName("fragment");
        add(shown);
    }

    /**
     * @param title of the page, without the name of the site
     * @param parameters of the template, which gets the words as `w` beside them
     */
    public record Content(String title, String template, Map<String, Object> parameters) {}

    /** What to show whenever somebody comes to an address of the view. */
    protected abstract Content content(BeforeEnterEvent event);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        var content = content(event);
        title = content.title();
        var parameters = new HashMap<>(content.parameters());
        parameters.put("w", words);
        shown.show(templates.text(content.template(), parameters));
    }

    protected Words words() {
        return words;
    }

    /** What is chosen in the address. */
    protected static Map<String, List<String>> query(BeforeEnterEvent event) {
        return event.getLocation().getQueryParameters().getParameters();
    }

    @Override
    public final String getPageTitle() {
        return title + " – Atrium";
    }
}
