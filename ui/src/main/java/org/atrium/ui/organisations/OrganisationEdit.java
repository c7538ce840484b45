package org.atrium.ui.organisations;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.atrium.contract.people.OrganisationProfile;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Query;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** Adding an institution, or keeping what is known of an organisation. */
@Route(value = "organisations/new", layout = MemberLayout.class)
@RouteAlias(value = "organisations/:id/edit", layout = MemberLayout.class)
@PermitAll
public class OrganisationEdit extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient OrganisationsClient organisations;
    private final transient OrganisationsDesk desk;
    private final transient Backend backend;
    private final NativeButton save;
    private @Nullable OrganisationFields fields;
    private @Nullable String id;
    private String title = "";

    /** The same for every attempt to send this form, so that it is added once. */
    private String key = UUID.randomUUID().toString();

    OrganisationEdit(
            Words.Library library,
            OrganisationsClient organisations,
            OrganisationsDesk desk,
            Backend backend) {
        this.words = library.current();
        this.organisations = organisations;
        this.desk = desk;
        this.backend = backend;
        addClassName("fragment");
        save = Rooms.button(words.get("organisation.save"), this::save, "button-primary");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        id = OrganisationAddress.id(event).orElse(null);
        var form = new OrganisationFields(words, desk.kinds(), id);
        fields = form;
        if (id == null) {
            title = words.get("organisation.add");
            form.begin(
                    Query.one(event.getLocation().getQueryParameters().getParameters(), "country"));
            show(form, "/organisations", words.get("organisations.title"));
            return;
        }
        var now = organisations.organisation(id);
        title = words.get("organisation.edit.title", now.name());
        if (now.may().contains("edit")) {
            form.fill(now);
            show(form, Links.organisation(id), now.name());
        } else {
            add(head(Links.organisation(id), now.name(), words.get("organisation.edit.not")));
        }
    }

    private void show(OrganisationFields form, String back, String backTo) {
        var actions = new Div(save, new Anchor(back, words.get("organisation.cancel")));
        actions.addClassName("actions");
        form.add(actions);
        add(head(back, backTo, words.get("organisation.edit.lead")), form);
    }

    private Div head(String back, String backTo, String text) {
        var lead = new Paragraph(text);
        lead.addClassName("lead");
        var head = new Div(new Anchor(back, backTo), new H1(title), lead);
        head.addClassName("page-head");
        return head;
    }

    private void save() {
        var shown = fields;
        if (shown == null || !shown.accept()) {
            return;
        }
        save.setEnabled(false);
        var form = shown.form();
        var attempt = key;
        var of = id;
        backend.later(
                UI.getCurrent(),
                () -> of == null ? organisations.add(form, attempt) : organisations.edit(of, form),
                this::saved,
                this::refused);
    }

    private void saved(OrganisationProfile saved) {
        if (fields != null) {
            fields.forget();
        }
        UI.getCurrent().navigate(Links.organisation(saved.id()).substring(1));
        Notice.show(words.get("organisation.saved", saved.name()));
    }

    private void refused(Refused refusal) {
        save.setEnabled(true);
        var shown = fields;
        if (refusal.fields().isEmpty() || shown == null) {
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
