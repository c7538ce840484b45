package org.atrium.ui.groups;

import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Words;

/** Says in a form that what stands in a private group is for its members, and chooses them. */
public final class PrivateAudience<V> {

    private final Words words;
    private final GroupsClient groups;
    private final Backend backend;
    private final HasValue<?, V> field;
    private final HasHelper helper;
    private final V everybody;
    private final V members;
    private List<String> slugs = List.of();
    private boolean turned;

    /**
     * @param field for whom it is
     * @param everybody value of the field that does not go with a private group
     * @param members value that goes with it
     */
    public <F extends HasValue<?, V> & HasHelper> PrivateAudience(
            Words words, GroupsClient groups, Backend backend, F field, V everybody, V members) {
        this.words = words;
        this.groups = groups;
        this.backend = backend;
        this.field = field;
        this.helper = field;
        this.everybody = everybody;
        this.members = members;
    }

    /** These groups are chosen now. */
    public void in(List<String> chosen) {
        slugs = chosen;
        if (chosen.isEmpty()) {
            show(false);
            return;
        }
        backend.later(
                UI.getCurrent(),
                () -> groups.anyPrivate(chosen),
                closed -> {
                    if (chosen.equals(slugs)) {
                        show(closed);
                    }
                },
                refused -> {});
    }

    private void show(boolean closed) {
        helper.setHelperText(closed ? words.get("audience.private") : null);
        if (closed && everybody.equals(field.getValue())) {
            turned = true;
            field.setValue(members);
        } else if (!closed && turned) {
            turned = false;
            if (members.equals(field.getValue())) {
                field.setValue(everybody);
            }
        }
    }
}
