package org.atrium.ui.questions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Words;

/** The queue of the helpdesk for members. */
@Route(value = "helpdesk", layout = MemberLayout.class)
@PermitAll
public class HelpdeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Words words;
    private final Fragment list = new Fragment("");

    HelpdeskView(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
        addClassName("fragment");
        add(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var queue =
                HelpdeskQueue.of(
                        desk.helpdesk(), event.getLocation().getQueryParameters().getParameters());
        list.show(
                desk.templates()
                        .text("questions/helpdesk.jte", Map.of("w", words, "queue", queue)));
    }

    @Override
    public String getPageTitle() {
        return words.get("helpdesk.title") + " – Atrium";
    }
}
