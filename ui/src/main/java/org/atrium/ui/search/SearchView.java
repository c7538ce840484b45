package org.atrium.ui.search;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.TemplateView;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** The one search for members. */
@Route(value = "search", layout = MemberLayout.class)
@PermitAll
public class SearchView extends TemplateView {

    private static final long serialVersionUID = 1L;

    private final transient SearchClient search;

    SearchView(SearchClient search, Templates templates, Words.Library library) {
        super(templates, library.current());
        this.search = search;
    }

    @Override
    protected Content content(BeforeEnterEvent event) {
        return new Content(
                words().get("search.title"),
                "search/findings.jte",
                Map.of("findings", search.find(SearchFilter.of(query(event)))));
    }
}
