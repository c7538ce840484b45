package org.atrium.ui.questions;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.atrium.contract.groups.GroupRef;
import org.atrium.ui.layout.Choice;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** Under which name to ask: one's own, or as a member of one of the chosen groups. */
final class BylineField extends RadioButtonGroup<String> {

    private static final long serialVersionUID = 1L;

    /** No slug of any group. */
    private static final String BY_NAME = "";

    private final List<GroupRef> own;
    private String wanted = BY_NAME;

    /**
     * @param own groups that the asker belongs to
     */
    BylineField(Words words, List<GroupRef> own) {
        super(words.get("ask.byline"));
        this.own = List.copyOf(own);
        addClassName("choice");
        setRenderer(new ComponentRenderer<>(slug -> choice(words, slug)));
        addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                wanted = chosen.getValue();
            }
        });
        offer(List.of());
    }

    /** As a member of the chosen groups only; what was wanted comes back with its group. */
    void offer(Collection<String> groups) {
        var choices = new ArrayList<>(List.of(BY_NAME));
        own.stream().map(GroupRef::slug).filter(groups::contains).forEach(choices::add);
        setItems(choices);
        setValue(choices.contains(wanted) ? wanted : BY_NAME);
        setVisible(choices.size() > 1);
    }

    void choose(@Nullable String slug) {
        wanted = slug == null ? BY_NAME : slug;
        var offered = getListDataView().getItems().anyMatch(wanted::equals);
        setValue(offered ? wanted : BY_NAME);
    }

    /** Null for one's own name. */
    @Nullable String slug() {
        var slug = getValue();
        return slug == null || slug.equals(BY_NAME) ? null : slug;
    }

    /** What is asked for, offered already or not. */
    String written() {
        return wanted;
    }

    private Choice choice(Words words, String slug) {
        return own.stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .map(group ->
                        new Choice(
                                words.get("byline.member-of", group.name()),
                                words.get("ask.byline.member.hint", group.name())))
                .orElseGet(() ->
                        new Choice(
                                words.get("ask.byline.name"), words.get("ask.byline.name.hint")));
    }
}
