package org.atrium.ui.groups;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.atrium.contract.shared.Text;
import org.atrium.ui.platform.Words;

/** Shows the rules of a group to whoever joins. */
final class RulesDialog extends ConfirmDialog {

    private static final long serialVersionUID = 1L;

    RulesDialog(Words words, String name, Text rules, Runnable agreed) {
        var text = new Paragraph(rules.text());
        text.addClassName("pre-line");
        text.getElement().setAttribute("lang", rules.language());
        text.getElement().setAttribute("dir", Words.directionOf(rules.language()));
        setHeader(words.get("group.rules.question", name));
        setText(new Div(new Paragraph(words.get("group.rules.text")), text));
        setCancelable(true);
        setCancelText(words.get("cancel"));
        setConfirmText(words.get("group.rules.agree"));
        addConfirmListener(confirmed -> agreed.run());
    }
}
