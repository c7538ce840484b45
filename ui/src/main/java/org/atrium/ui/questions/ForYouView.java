package org.atrium.ui.questions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.shared.Page;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Words;

/** Questions without an answer that fit the member, and those that they put away. */
@Route(value = "questions/for-you", layout = MemberLayout.class)
@PermitAll
public class ForYouView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LENGTH = 20;

    private final transient Desk desk;
    private final transient Words words;
    private final Fragment head = new Fragment("");
    private final Fragment foot = new Fragment("");
    private final UnorderedList list = new UnorderedList();

    ForYouView(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
        addClassName("fragment");
        list.addClassNames("list", "waiting-list", "rows");
        add(head, list, foot);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var away = query.getSingleParameter("away").filter("true"::equals).isPresent();
        var after = query.getSingleParameter("after").orElse(null);
        var helps = new LinkedHashMap<String, String>();
        desk.people()
                .me()
                .person()
                .canHelp()
                .forEach(topic -> helps.put(topic.id(), topic.label()));
        var page = desk.questions().forYou(away, LENGTH, after);
        Map<String, Object> parameters =
                Map.of(
                        "w",
                        words,
                        "page",
                        page,
                        "away",
                        away,
                        "helps",
                        !helps.isEmpty(),
                        "first",
                        after == null);
        head.show(desk.templates().text("questions/forYouHead.jte", parameters));
        foot.show(desk.templates().text("questions/forYouFoot.jte", parameters));
        show(page, helps, away);
    }

    private void show(Page<QuestionSummary> page, Map<String, String> helps, boolean away) {
        list.removeAll();
        list.setVisible(!page.items().isEmpty());
        page.items().forEach(question -> list.add(new ForYouRow(desk, question, helps, away)));
    }

    @Override
    public String getPageTitle() {
        return words.get("foryou.title") + " – Atrium";
    }
}
