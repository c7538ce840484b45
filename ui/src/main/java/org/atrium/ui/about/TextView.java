package org.atrium.ui.about;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Map;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** A page that is text only. */
abstract class TextView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final String name;

    TextView(String name, Templates templates, Words.Library library) {
        this.name = name;
        this.words = library.current();
        addClassName("fragment");
        add(new Fragment(templates.text("about/" + name + ".jte", Map.of("w", words))));
    }

    @Override
    public String getPageTitle() {
        return words.get(name + ".title") + " – Atrium";
    }
}
