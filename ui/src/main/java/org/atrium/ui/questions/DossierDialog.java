package org.atrium.ui.questions;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Words;

/** Shows what to send to the Content Partnerships Hub by hand, and hears that it was sent. */
final class DossierDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param sent says that it was
     */
    DossierDialog(Words words, String dossier, Runnable sent) {
        setHeaderTitle(words.get("dossier.title"));
        addClassName("dossier");
        var text = new TextArea(words.get("dossier.label"));
        text.setValue(dossier);
        text.setReadOnly(true);
        text.setWidthFull();
        text.setMaxRows(14);
        text.getElement().setAttribute("dir", "auto");
        var form = new Anchor(Links.HUB_HELPDESK, words.get("dossier.form"), AnchorTarget.BLANK);
        form.addClassName("button");
        form.getElement().setAttribute("rel", "noopener");
        var acts = new Div(CopyLink.ofText(words, dossier, words.get("dossier.copy")), form);
        acts.addClassName("actions");
        var content = new Div(new Paragraph(words.get("dossier.text")), text, acts);
        content.addClassName("form");
        add(content);
        var done = new NativeButton(words.get("dossier.sent"));
        done.addClassNames("button", "button-primary");
        done.addClickListener(clicked -> {
            close();
            sent.run();
        });
        getFooter().add(new ActButton(words.get("cancel"), this::close).plain(), done);
    }
}
