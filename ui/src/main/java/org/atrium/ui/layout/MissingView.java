package org.atrium.ui.layout;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** An address that leads nowhere, for members. */
@ParentLayout(MemberLayout.class)
@AnonymousAllowed
public class MissingView extends Div implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;

    MissingView(Templates templates, Words.Library library) {
        addClassName("fragment");
        add(
                new Fragment(
                        templates.text(
                                "layout/errorText.jte",
                                Map.of("w", library.current(), "kind", "missing", "why", ""))));
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return NOT_FOUND;
    }
}
