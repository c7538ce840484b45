package org.atrium.ui.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.UUID;
import java.util.function.Supplier;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The page of a form for something new, or something that is there.
 *
 * @param <T> what is saved
 */
public abstract class FormPage<T> extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Backend backend;
    private final String cancel;
    private final NativeButton save;
    private @Nullable KeptForm form;
    private String title = "";

    /** The same for every attempt to send this form, so that it is added once. */
    private String key = UUID.randomUUID().toString();

    /**
     * @param save what the button says
     * @param cancel what the way back says
     */
    protected FormPage(Backend backend, String save, String cancel) {
        this.backend = backend;
        this.cancel = cancel;
        this.save = Rooms.button(save, this::save, "button-primary");
        addClassName("fragment");
    }

    /**
     * A call that saves what the form says now.
     *
     * @param attempt the same for every attempt to add the same
     */
    protected abstract Supplier<T> saving(String attempt);

    protected abstract void saved(T saved);

    protected void show(String called, KeptForm shown, String back, String backTo, String lead) {
        refuse(called, back, backTo, lead);
        form = shown;
        var actions = new Div(save, new Anchor(back, cancel));
        actions.addClassName("actions");
        shown.add(actions);
        add(shown);
    }

    /** Says why there is no form. */
    protected void refuse(String called, String back, String backTo, String why) {
        removeAll();
        title = called;
        var lead = new Paragraph(why);
        lead.addClassName("lead");
        var head = new Div(new Anchor(back, backTo), new H1(called), lead);
        head.addClassName("page-head");
        add(head);
    }

    private void save() {
        var shown = form;
        if (shown == null || !shown.accept()) {
            return;
        }
        save.setEnabled(false);
        backend.later(
                UI.getCurrent(),
                saving(key),
                done -> {
                    shown.forget();
                    saved(done);
                },
                refusal -> refused(shown, refusal));
    }

    private void refused(KeptForm shown, Refused refusal) {
        save.setEnabled(true);
        if (refusal.fields().isEmpty()) {
            Notice.show(refusal);
            return;
        }
        // A refused form was not sent: what is sent next is another one.
        key = UUID.randomUUID().toString();
        shown.refuse(refusal);
    }

    @Override
    public String getPageTitle() {
        return title + " – Atrium";
    }
}
