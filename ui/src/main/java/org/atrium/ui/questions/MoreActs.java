package org.atrium.ui.questions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import org.atrium.ui.platform.Words;

/** Acts that are needed now and then, behind one word. */
class MoreActs extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final Div buttons = new Div();

    MoreActs(Words words) {
        addClassName("more-acts");
        buttons.addClassName("actions");
        setSummaryText(words.get("more"));
        setContent(buttons);
    }

    final void offer(String text, Runnable act) {
        buttons.add(new ActButton(text, act).plain());
    }

    final boolean isEmpty() {
        return buttons.getChildren().findAny().isEmpty();
    }
}
