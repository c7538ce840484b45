package org.atrium.ui.search;

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

/** The one search for members. */
@Route(value = "search", layout = MemberLayout.class)
@PermitAll
public class SearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SearchClient search;
    private final transient Templates templates;
    private final transient Words words;
    private final Fragment found = new Fragment("");

    SearchView(SearchClient search, Templates templates, Words.Library library) {
        this.search = search;
        this.templates = templates;
        this.words = library.current();
        addClassName("fragment");
        add(found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var filter = SearchFilter.of(event.getLocation().getQueryParameters().getParameters());
        found.show(
                templates.text(
                        "search/findings.jte",
                        Map.of("w", words, "findings", search.find(filter))));
    }

    @Override
    public String getPageTitle() {
        return words.get("search.title") + " – Atrium";
    }
}
