package org.atrium.ui.layout;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fault of ours while a view was made, for members. */
@ParentLayout(MemberLayout.class)
@AnonymousAllowed
public class FaultView extends Div implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FaultView.class);
    private static final int FAULT = 500;

    FaultView(Templates templates, Words.Library library) {
        addClassName("fragment");
        add(
                new Fragment(
                        templates.text(
                                "layout/errorText.jte",
                                Map.of("w", library.current(), "kind", "fault", "why", ""))));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("The view {} failed", event.getLocation().getPath(), parameter.getException());
        return FAULT;
    }
}
