package org.atrium.ui.questions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.atrium.contract.questions.SimilarQuestion;
import org.atrium.ui.platform.Fragment;

/** What was asked already, looked up while a title is typed; one of the answers may do. */
final class SimilarList extends Section {

    private static final long serialVersionUID = 1L;
    private static final int TYPED_ENOUGH = 10;
    private static final int MOST = 5;

    private final transient Desk desk;
    private final transient Supplier<String> title;
    private final transient Supplier<List<String>> topics;
    private final transient Consumer<SimilarQuestion> answered;
    private final H2 heading = new H2();
    private final UnorderedList list = new UnorderedList();

    /**
     * @param answered gets the question whose answer will do
     */
    SimilarList(
            Desk desk,
            Supplier<String> title,
            Supplier<List<String>> topics,
            Consumer<SimilarQuestion> answered) {
        this.desk = desk;
        this.title = title;
        this.topics = topics;
        this.answered = answered;
        addClassName("similar");
        heading.addClassName("label");
        heading.setId("similar");
        heading.getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-labelledby", "similar");
        list.addClassName("links");
        add(heading, list);
        setVisible(false);
    }

    /** Something was typed or chosen. */
    void look() {
        var typed = title.get();
        if (typed.length() < TYPED_ENOUGH) {
            setVisible(false);
            return;
        }
        var chosen = topics.get();
        desk.backend()
                .later(
                        UI.getCurrent(),
                        () -> desk.questions().similar(typed, chosen, MOST).items(),
                        found -> {
                            if (typed.equals(title.get()) && chosen.equals(topics.get())) {
                                show(found);
                            }
                        },
                        refusal -> setVisible(false));
    }

    private void show(List<SimilarQuestion> found) {
        setVisible(!found.isEmpty());
        heading.setText(desk.words().get("ask.close", found.size()));
        list.removeAll();
        found.stream().map(this::item).forEach(list::add);
    }

    private ListItem item(SimilarQuestion similar) {
        var words = desk.words();
        var item =
                new ListItem(
                        new Fragment(
                                desk.templates()
                                        .text(
                                                "questions/similar.jte",
                                                Map.of("w", words, "similar", similar))));
        var answer = similar.answer();
        if (answer != null && answer.yours().may().contains("thank")) {
            var answers = new ActButton(words.get("ask.answers"), () -> answered.accept(similar));
            answers.getElement()
                    .setAttribute(
                            "aria-label",
                            words.get("ask.answers") + ": " + similar.question().title());
            item.add(answers);
        }
        return item;
    }
}
