package org.atrium.ui.resources;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.atrium.contract.resources.Resource;
import org.atrium.ui.layout.FormPage;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.people.PeopleClient;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Query;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Adding a resource, or keeping one that is there. */
@Route(value = "resources/new", layout = MemberLayout.class)
@RouteAlias(value = "resources/:id/edit", layout = MemberLayout.class)
@PermitAll
public class ResourceEdit extends FormPage<Resource> {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient ResourcesClient resources;
    private final transient ResourcesDesk desk;
    private final transient PeopleClient people;
    private @Nullable ResourceFields fields;
    private @Nullable String id;

    @Autowired
    ResourceEdit(
            Words.Library library,
            ResourcesClient resources,
            ResourcesDesk desk,
            PeopleClient people,
            Backend backend) {
        this(library.current(), resources, desk, people, backend);
    }

    private ResourceEdit(
            Words words,
            ResourcesClient resources,
            ResourcesDesk desk,
            PeopleClient people,
            Backend backend) {
        super(backend, words.get("resource.save"), words.get("cancel"));
        this.words = words;
        this.resources = resources;
        this.desk = desk;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse(null);
        var form = new ResourceFields(words, desk.vocabularies(), people, ownGroups(), id);
        fields = form;
        if (id == null) {
            var query = event.getLocation().getQueryParameters().getParameters();
            form.begin(Query.one(query, "group"), Query.one(query, "of"));
            show(
                    words.get("resource.add"),
                    form,
                    "/resources",
                    words.get("resources.title"),
                    words.get("resource.add.lead"));
            return;
        }
        var now = resources.resource(id);
        var title = words.get("resource.edit.title", now.title());
        var back = Links.resource(id);
        if (now.may().contains("edit")) {
            form.fill(now);
            show(title, form, back, now.title(), words.get("resource.edit.lead"));
        } else {
            refuse(title, back, now.title(), words.get("resource.edit.not"));
        }
    }

    private Map<String, String> ownGroups() {
        var own = new LinkedHashMap<String, String>();
        people.me().person().groups().forEach(group -> own.put(group.slug(), group.name()));
        return own;
    }

    @Override
    protected Supplier<Resource> saving(String attempt) {
        var form = Objects.requireNonNull(fields).form();
        var of = id;
        return () -> of == null ? resources.add(form, attempt) : resources.edit(of, form);
    }

    @Override
    protected void saved(Resource saved) {
        UI.getCurrent().navigate(Links.resource(saved.id()).substring(1));
        Notice.show(words.get("resource.saved"));
    }
}
