package org.atrium.ui.identity;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.atrium.contract.identity.Erasure;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.SignedIn;
import org.atrium.ui.platform.Words;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** A member takes everything along, or has the account erased. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class AccountSection extends Section {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 255;

    private final transient AccountClient account;
    private final transient Backend backend;
    private final transient Words words;
    private final ErasureBanner banner;
    private final TextField name = new TextField();
    private final Div ending = new Div();
    private final Paragraph due = new Paragraph();

    AccountSection(
            AccountClient account, Backend backend, ErasureBanner banner, Words.Library library) {
        this.account = account;
        this.backend = backend;
        this.banner = banner;
        this.words = library.current();
        addClassName("room");
        setId("account");
        var erasing = new H3(words.get("erasure"));
        var text = new Paragraph(words.get("erasure.text"));
        text.addClassName("small");
        name.setLabel(words.get("erasure.name", username()));
        name.setMaxLength(LONGEST_NAME);
        var begin = new NativeButton(words.get("erasure.begin"), clicked -> begin());
        begin.addClassNames("button", "button-large");
        ending.addClassName("stack");
        ending.add(text, name, new Div(begin));
        due.getElement().setAttribute("role", "status");
        add(Rooms.label(words, "own"), Rooms.stack(download(), erasing, ending, due));
        show(account.erasure());
        banner.tell(this, this::show);
    }

    private static String username() {
        return Caller.signedIn().map(SignedIn::username).orElse("");
    }

    private Div download() {
        var link = new Anchor(ArchiveDownload.PATH, words.get("archive.download"));
        link.addClassNames("button", "button-large");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        var text = new Paragraph(words.get("archive.text"));
        text.addClassName("small");
        return Rooms.stack(text, new Div(link));
    }

    private void show(Erasure erasure) {
        var day = erasure.dueAt();
        ending.setVisible(day == null);
        due.setVisible(day != null);
        due.setText(day == null ? "" : words.get("erasure.due", words.day(day)));
    }

    private void begin() {
        var typed = name.getValue().strip();
        name.setInvalid(false);
        backend.later(UI.getCurrent(), () -> account.erase(typed), this::begun, this::refused);
    }

    private void begun(Erasure erasure) {
        name.clear();
        banner.show(erasure);
    }

    private void refused(Refused refused) {
        name.setErrorMessage(
                refused.fields().isEmpty()
                        ? refused.getMessage()
                        : refused.fields().getFirst().message());
        name.setInvalid(true);
    }
}
