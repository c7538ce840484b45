package org.atrium.ui.topics;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.TemplateView;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** All topics for members. */
@Route(value = "topics", layout = MemberLayout.class)
@PermitAll
public class TopicsView extends TemplateView {

    private static final long serialVersionUID = 1L;

    private final transient TopicsDesk desk;

    TopicsView(TopicsDesk desk, Templates templates, Words.Library library) {
        super(templates, library.current());
        this.desk = desk;
    }

    @Override
    protected Content content(BeforeEnterEvent event) {
        var q = event.getLocation().getQueryParameters().getSingleParameter("q").orElse("");
        return new Content(
                words().get("topics.title"), "topics/index.jte", Map.of("index", desk.index(q)));
    }
}
