package org.atrium.ui.topics;

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

/** All topics for members. */
@Route(value = "topics", layout = MemberLayout.class)
@PermitAll
public class TopicsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient TopicsDesk desk;
    private final transient Templates templates;
    private final transient Words words;
    private final Fragment index = new Fragment("");

    TopicsView(TopicsDesk desk, Templates templates, Words.Library library) {
        this.desk = desk;
        this.templates = templates;
        this.words = library.current();
        addClassName("fragment");
        add(index);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var q = event.getLocation().getQueryParameters().getSingleParameter("q").orElse("");
        index.show(templates.text("topics/index.jte", Map.of("w", words, "index", desk.index(q))));
    }

    @Override
    public String getPageTitle() {
        return words.get("topics.title") + " – Atrium";
    }
}
