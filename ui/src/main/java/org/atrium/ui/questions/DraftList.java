package org.atrium.ui.questions;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.atrium.contract.drafts.Draft;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Notice;

/** What the member began to write elsewhere: to go on with, or to discard. */
final class DraftList extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final String open;
    private final UnorderedList list = new UnorderedList();

    /**
     * @param open the target of the question that is being written here
     */
    DraftList(Desk desk, String open) {
        this.desk = desk;
        this.open = open;
        var heading = new H2(desk.words().get("drafts"));
        heading.setId("drafts");
        list.addClassNames("links", "drafts");
        getElement().setAttribute("aria-labelledby", "drafts");
        setVisible(false);
        add(heading, list);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        load(attached.getUI());
    }

    private void load(UI ui) {
        desk.backend().later(ui, () -> desk.drafts().all(), this::show, refusal -> {});
    }

    private void show(List<Draft> drafts) {
        list.removeAll();
        drafts.stream().filter(draft -> !isOpen(draft)).map(this::row).forEach(list::add);
        setVisible(list.getComponentCount() > 0);
    }

    private boolean isOpen(Draft draft) {
        return draft.kind().equals("question") && draft.target().equals(open);
    }

    private ListItem row(Draft draft) {
        var words = desk.words();
        var text =
                desk.templates()
                        .text(
                                "questions/draft.jte",
                                Map.of("w", words, "draft", draft, "address", address(draft)));
        return new ListItem(
                new Fragment(text),
                new ActButton(words.get("drafts.discard"), () -> discard(draft)).plain());
    }

    /** Where one goes on with it. */
    static String address(Draft draft) {
        var point = draft.target().indexOf('.');
        return switch (draft.kind()) {
            case "question" -> "/ask?draft=" + draft.target();
            case "answer" -> "/questions/" + draft.target() + "#your-answer";
            default ->
                    point < 0
                            ? "/questions/" + draft.target() + "?draft=" + draft.kind()
                            : "/questions/"
                                    + draft.target().substring(0, point)
                                    + "?draft="
                                    + draft.kind()
                                    + draft.target().substring(point)
                                    + "&at="
                                    + draft.target().substring(point + 1)
                                    + "#answer-"
                                    + draft.target().substring(point + 1);
        };
    }

    private void discard(Draft draft) {
        var ui = UI.getCurrent();
        var words = desk.words();
        desk.backend()
                .later(
                        ui,
                        () -> {
                            desk.drafts().discard(draft.kind(), draft.target());
                            return desk.drafts().all();
                        },
                        left -> {
                            show(left);
                            Notice.show(
                                    words.get("drafts.discarded"),
                                    words.get("undo"),
                                    () -> restore(ui, draft));
                        },
                        Notice::show);
    }

    private void restore(UI ui, Draft draft) {
        desk.backend()
                .later(
                        ui,
                        () -> {
                            desk.drafts().save(draft.kind(), draft.target(), draft.text(), null);
                            return desk.drafts().all();
                        },
                        this::show,
                        Notice::show);
    }
}
