package org.atrium.ui.organisations;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.function.Supplier;
import org.atrium.contract.people.OrganisationProfile;
import org.atrium.ui.layout.FormPage;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Query;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Adding an institution, or keeping what is known of an organisation. */
@Route(value = "organisations/new", layout = MemberLayout.class)
@RouteAlias(value = "organisations/:id/edit", layout = MemberLayout.class)
@PermitAll
public class OrganisationEdit extends FormPage<OrganisationProfile> {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient OrganisationsClient organisations;
    private final transient OrganisationsDesk desk;
    private @Nullable OrganisationFields fields;
    private @Nullable String id;

    @Autowired
    OrganisationEdit(
            Words.Library library,
            OrganisationsClient organisations,
            OrganisationsDesk desk,
            Backend backend) {
        this(library.current(), organisations, desk, backend);
    }

    private OrganisationEdit(
            Words words,
            OrganisationsClient organisations,
            OrganisationsDesk desk,
            Backend backend) {
        super(backend, words.get("organisation.save"), words.get("organisation.cancel"));
        this.words = words;
        this.organisations = organisations;
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = OrganisationAddress.id(event).orElse(null);
        var form = new OrganisationFields(words, desk.kinds(), id);
        fields = form;
        if (id == null) {
            form.begin(
                    Query.one(event.getLocation().getQueryParameters().getParameters(), "country"));
            show(
                    words.get("organisation.add"),
                    form,
                    "/organisations",
                    words.get("organisations.title"),
                    words.get("organisation.edit.lead"));
            return;
        }
        var now = organisations.organisation(id);
        var title = words.get("organisation.edit.title", now.name());
        var back = Links.organisation(id);
        if (now.may().contains("edit")) {
            form.fill(now);
            show(title, form, back, now.name(), words.get("organisation.edit.lead"));
        } else {
            refuse(title, back, now.name(), words.get("organisation.edit.not"));
        }
    }

    @Override
    protected Supplier<OrganisationProfile> saving(String attempt) {
        var form = Objects.requireNonNull(fields).form();
        var of = id;
        return () -> of == null ? organisations.add(form, attempt) : organisations.edit(of, form);
    }

    @Override
    protected void saved(OrganisationProfile saved) {
        UI.getCurrent().navigate(Links.organisation(saved.id()).substring(1));
        Notice.show(words.get("organisation.saved", saved.name()));
    }
}
