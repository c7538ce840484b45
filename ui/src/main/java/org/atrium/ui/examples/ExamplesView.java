package org.atrium.ui.examples;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** The pool of examples for members; what is chosen stands in the address. */
@Route(value = "examples", layout = MemberLayout.class)
@PermitAll
public class ExamplesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ExamplesDesk desk;
    private final transient Templates templates;
    private final transient Words words;
    private final Fragment pool = new Fragment("");

    ExamplesView(ExamplesDesk desk, Templates templates, Words.Library library) {
        this.desk = desk;
        this.templates = templates;
        this.words = library.current();
        addClassName("fragment");
        add(pool);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var filter = ExampleFilter.of(event.getLocation().getQueryParameters().getParameters());
        pool.show(
                templates.text(
                        "examples/pool.jte", Map.of("w", words, "pool", desk.pool(filter, words))));
    }

    @Override
    public String getPageTitle() {
        return words.get("examples.title") + " – Atrium";
    }
}
