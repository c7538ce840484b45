package org.atrium.ui.examples;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.TemplateView;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** The pool of examples for members; what is chosen stands in the address. */
@Route(value = "examples", layout = MemberLayout.class)
@PermitAll
public class ExamplesView extends TemplateView {

    private static final long serialVersionUID = 1L;

    private final transient ExamplesDesk desk;

    ExamplesView(ExamplesDesk desk, Templates templates, Words.Library library) {
        super(templates, library.current());
        this.desk = desk;
    }

    @Override
    protected Content content(BeforeEnterEvent event) {
        var pool = desk.pool(ExampleFilter.of(query(event)), words());
        return new Content(
                words().get("examples.title"), "examples/pool.jte", Map.of("pool", pool));
    }
}
