package org.atrium.ui.layout;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.function.Consumer;
import org.atrium.contract.groups.Group;
import org.atrium.ui.platform.Words;

/** One link of a group: what it is called, and where it leads. */
public final class LinkLine extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LABEL = 60;
    private static final int URL = 500;

    private final TextField label = new TextField();
    private final TextField url = new TextField();

    public LinkLine(Words words, Group.Link link, Consumer<LinkLine> removed) {
        addClassName("line");
        label.setLabel(words.get("organise.link.label"));
        label.setMaxLength(LABEL);
        label.setValue(link.label());
        url.setLabel(words.get("organise.link.url"));
        url.setPlaceholder("https://");
        url.setMaxLength(URL);
        url.setWidthFull();
        url.setValue(Objects.requireNonNullElse(link.url(), ""));
        url.getElement().setAttribute("dir", "ltr");
        add(
                label,
                url,
                Rooms.button(
                        words.get("organise.link.remove"),
                        () -> removed.accept(this),
                        "button-plain"));
    }

    public Group.Link link() {
        return new Group.Link(label.getValue(), url.getValue());
    }

    public void focus() {
        label.focus();
    }

    public void accept() {
        label.setInvalid(false);
        url.setInvalid(false);
    }

    public void refuse(boolean ofLabel, String message) {
        var field = ofLabel ? label : url;
        field.setErrorMessage(message);
        field.setInvalid(true);
    }
}
