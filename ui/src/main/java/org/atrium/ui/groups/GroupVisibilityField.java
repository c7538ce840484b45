package org.atrium.ui.groups;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.atrium.ui.layout.Choice;
import org.atrium.ui.platform.Words;

/** For whom a group is there, for good. */
final class GroupVisibilityField extends RadioButtonGroup<String> {

    static final String PUBLIC = "public";

    private static final long serialVersionUID = 1L;
    private static final String PRIVATE = "private";

    GroupVisibilityField(Words words) {
        super(words.get("propose.visibility"));
        addClassName("choice");
        setHelperText(words.get("propose.visibility.hint"));
        setItems(PUBLIC, PRIVATE);
        setRenderer(new ComponentRenderer<>(visibility -> choice(words, visibility)));
        setValue(PUBLIC);
    }

    private static Choice choice(Words words, String visibility) {
        var choice =
                new Choice(
                        words.get("propose.visibility." + visibility),
                        words.get("propose.visibility." + visibility + ".text"));
        return visibility.equals(PRIVATE) ? choice.icon("lock") : choice;
    }
}
