package org.atrium.ui.groups;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.atrium.ui.layout.Choice;
import org.atrium.ui.platform.Words;

/** What a group is for. */
final class GroupKindField extends RadioButtonGroup<String> {

    static final String COUNTRY = "country";

    private static final long serialVersionUID = 1L;

    GroupKindField(Words words) {
        super(words.get("propose.kind"));
        addClassName("choice");
        setItems("theme", "language", "project", COUNTRY);
        setRenderer(
                new ComponentRenderer<>(kind ->
                        new Choice(
                                words.get("group.kind." + kind),
                                words.get("propose.kind." + kind))));
    }
}
