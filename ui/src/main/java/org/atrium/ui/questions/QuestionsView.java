package org.atrium.ui.questions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Words;

/** The list of questions for members. */
@Route(value = "questions", layout = MemberLayout.class)
@PermitAll
public class QuestionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Words words;
    private final FreshQuestions fresh;
    private final TopicKeeping keeping;
    private final Fragment head = new Fragment("");
    private final Fragment facets = new Fragment("");
    private final Fragment resultsHead = new Fragment("");
    private final Fragment results = new Fragment("");

    QuestionsView(Desk desk, FreshQuestions fresh) {
        this.desk = desk;
        this.words = desk.words();
        this.fresh = fresh;
        addClassName("fragment");
        keeping = new TopicKeeping(desk);
        var found = new Section(resultsHead, keeping, fresh, results);
        found.getElement().setAttribute("aria-labelledby", "results");
        var index = new Div(facets, found);
        index.addClassName("index");
        add(head, index);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var filter = QuestionFilter.of(event.getLocation().getQueryParameters().getParameters());
        var page = desk.questions().list(filter, QuestionList.FACETS, QuestionList.LENGTH);
        var list = new QuestionList(filter, page);
        show(head, "questions/indexHead.jte", list);
        show(facets, "questions/facets.jte", list);
        show(resultsHead, "questions/resultsHead.jte", list);
        show(results, "questions/results.jte", list);
        keeping.show(filter);
        fresh.follow(filter);
    }

    private void show(Fragment part, String template, QuestionList list) {
        part.show(desk.templates().text(template, Map.of("w", words, "list", list)));
    }

    @Override
    public String getPageTitle() {
        return words.get("room.questions") + " – Atrium";
    }
}
