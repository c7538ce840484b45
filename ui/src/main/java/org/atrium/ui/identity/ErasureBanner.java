package org.atrium.ui.identity;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.atrium.contract.identity.Erasure;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Words;

/** Says on every page that the account is to be erased, as long as it can be kept. */
@SpringComponent
@UIScope
public class ErasureBanner extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient AccountClient account;
    private final transient Backend backend;
    private final transient Words words;
    private final transient List<Consumer<Erasure>> listening = new ArrayList<>();

    ErasureBanner(AccountClient account, Backend backend, Words.Library library) {
        this.account = account;
        this.backend = backend;
        this.words = library.current();
        addClassName("demo-banner");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        backend.later(attached.getUI(), account::erasure, this::show, refused -> {});
    }

    /** Calls back whenever it is decided otherwise, as long as the component is there. */
    void tell(Component component, Consumer<Erasure> listener) {
        listening.add(listener);
        component.addDetachListener(detached -> listening.remove(listener));
    }

    void show(Erasure erasure) {
        removeAll();
        var due = erasure.dueAt();
        setVisible(due != null);
        if (due != null) {
            var text =
                    new Span(
                            words.get("erasure.due", words.day(due))
                                    + " "
                                    + words.get("erasure.due.text"));
            var keep = new NativeButton(words.get("erasure.keep"), clicked -> keep());
            keep.addClassName("button");
            var line = new Div(text, keep);
            line.addClassNames("wrap", "actions");
            add(line);
        }
        List.copyOf(listening).forEach(listener -> listener.accept(erasure));
    }

    private void keep() {
        backend.later(UI.getCurrent(), account::keep, this::kept, Notice::show);
    }

    private void kept(Erasure none) {
        show(none);
        Notice.show(words.get("erasure.kept"));
    }
}
