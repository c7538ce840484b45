package org.atrium.ui.platform;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** A read-only part of a page, rendered from the same template that visitors get. */
@Tag("div")
public final class Fragment extends Component {

    private static final long serialVersionUID = 1L;

    /**
     * @param html from a template of ours, which has escaped what people wrote
     */
    public Fragment(String html) {
        addClassName("fragment");
        show(html);
    }

    public void show(String html) {
        getElement().setProperty("innerHTML", html);
    }
}
