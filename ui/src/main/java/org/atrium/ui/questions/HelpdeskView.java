package org.atrium.ui.questions;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.TemplateView;

/** The queue of the helpdesk for members. */
@Route(value = "helpdesk", layout = MemberLayout.class)
@PermitAll
public class HelpdeskView extends TemplateView {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;

    HelpdeskView(Desk desk) {
        super(desk.templates(), desk.words());
        this.desk = desk;
    }

    @Override
    protected Content content(BeforeEnterEvent event) {
        return new Content(
                words().get("helpdesk.title"),
                "questions/helpdesk.jte",
                Map.of("queue", HelpdeskQueue.of(desk.helpdesk(), query(event))));
    }
}
