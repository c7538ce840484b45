package org.atrium.ui.examples;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.function.Supplier;
import org.atrium.contract.examples.Example;
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

/** Writing an example, or changing one that is there. */
@Route(value = "examples/new", layout = MemberLayout.class)
@RouteAlias(value = "examples/:id/edit", layout = MemberLayout.class)
@PermitAll
public class ExampleEdit extends FormPage<Example> {

    private static final long serialVersionUID = 1L;
    private static final String ALL = "/examples";

    private final transient Words words;
    private final transient ExamplesClient examples;
    private final transient ExamplesDesk desk;
    private final transient PeopleClient people;
    private @Nullable ExampleFields fields;
    private @Nullable String id;

    @Autowired
    ExampleEdit(
            Words.Library library,
            ExamplesClient examples,
            ExamplesDesk desk,
            PeopleClient people,
            Backend backend) {
        this(library.current(), examples, desk, people, backend);
    }

    private ExampleEdit(
            Words words,
            ExamplesClient examples,
            ExamplesDesk desk,
            PeopleClient people,
            Backend backend) {
        super(backend, words.get("example.save"), words.get("cancel"));
        this.words = words;
        this.examples = examples;
        this.desk = desk;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse(null);
        var own = desk.ownGroups();
        var form = new ExampleFields(words, people, desk.measures(), own, id);
        fields = form;
        var all = words.get("examples.title");
        var lead = words.get("example.edit.lead");
        if (id == null) {
            var title = words.get("examples.write");
            if (own.isEmpty()) {
                refuse(title, ALL, all, words.get("example.nobody"));
                return;
            }
            form.begin(
                    Query.one(event.getLocation().getQueryParameters().getParameters(), "group"));
            show(title, form, ALL, all, lead);
            return;
        }
        var now = examples.example(id);
        var title = words.get("example.edit.title", now.title());
        if (now.may().contains("edit")) {
            form.fill(now);
            show(title, form, Links.example(id), now.title(), lead);
        } else {
            refuse(title, Links.example(id), now.title(), words.get("example.edit.not"));
        }
    }

    @Override
    protected Supplier<Example> saving(String attempt) {
        var form = Objects.requireNonNull(fields).form();
        var of = id;
        return () -> of == null ? examples.add(form, attempt) : examples.edit(of, form);
    }

    @Override
    protected void saved(Example saved) {
        UI.getCurrent().navigate(Links.example(saved.id()).substring(1));
        Notice.show(words.get(saved.draft() ? "example.draft.saved" : "example.saved"));
    }
}
