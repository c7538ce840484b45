package org.atrium.ui.questions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.atrium.contract.questions.RequestState;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.people.MentoringList;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Words;

/** What the member was asked: to help with questions, and to mentor. */
@Route(value = "requests", layout = MemberLayout.class)
@PermitAll
public class RequestsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LENGTH = 20;

    private final transient Desk desk;
    private final transient Words words;
    private final Fragment head = new Fragment("");
    private final Fragment foot = new Fragment("");
    private final UnorderedList list = new UnorderedList();
    private final MentoringList mentoring;

    RequestsView(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
        addClassName("fragment");
        list.addClassNames("list", "waiting-list", "rows");
        mentoring = new MentoringList(words, desk.mentoring(), desk.backend());
        add(head, list, foot, mentoring);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var state =
                query.getSingleParameter("state")
                        .map(asked ->
                                switch (asked) {
                                    case "taken" -> RequestState.TAKEN;
                                    case "declined" -> RequestState.DECLINED;
                                    default -> RequestState.OPEN;
                                })
                        .orElse(RequestState.OPEN);
        var after = query.getSingleParameter("after").orElse(null);
        var page = desk.requests().mine(state, LENGTH, after);
        Map<String, Object> parameters =
                Map.of("w", words, "page", page, "state", state, "first", after == null);
        head.show(desk.templates().text("questions/requestsHead.jte", parameters));
        foot.show(desk.templates().text("questions/requestsFoot.jte", parameters));
        list.removeAll();
        list.setVisible(!page.items().isEmpty());
        page.items().forEach(one -> list.add(new RequestedRow(desk, one)));
        mentoring.show();
    }

    @Override
    public String getPageTitle() {
        return words.get("requests.page") + " – Atrium";
    }
}
