package org.atrium.ui.examples;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.function.Supplier;
import org.atrium.contract.examples.Example;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.layout.ReasonDialog;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.SiteAddress;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** An example for members; those who keep it edit it and take it away. */
@Route(value = "examples/:id", layout = MemberLayout.class)
@PermitAll
public class ExampleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ExamplesClient examples;
    private final transient Templates templates;
    private final transient Words words;
    private final transient Backend backend;
    private final transient SiteAddress site;
    private final Fragment body = new Fragment("");
    private final Div acts = new Div();
    private String title = "";

    ExampleView(
            ExamplesClient examples,
            Templates templates,
            Words.Library library,
            Backend backend,
            SiteAddress site) {
        this.examples = examples;
        this.templates = templates;
        this.words = library.current();
        this.backend = backend;
        this.site = site;
        addClassName("fragment");
        acts.addClassName("actions");
        add(acts, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(examples.example(event.getRouteParameters().get("id").orElse("")));
    }

    private void show(Example example) {
        title = example.title();
        var address = site.ofView(Links.example(example.id()));
        body.show(
                templates.text(
                        "examples/example.jte",
                        Map.of("w", words, "shown", new ExampleShown(example, address))));
        acts.removeAll();
        acts.setVisible(!example.may().isEmpty());
        if (example.may().contains("edit")) {
            var edit = new Anchor(Links.example(example.id()) + "/edit", words.get("example.edit"));
            edit.addClassNames("button", "button-primary");
            acts.add(edit);
        }
        if (example.may().contains("remove")) {
            acts.add(Rooms.button(words.get("example.remove"), () -> askWhy(example)));
        }
        if (example.may().contains("restore")) {
            acts.add(
                    Rooms.button(
                            words.get("example.restore"),
                            () -> act(() -> examples.restore(example.id()), "example.restored"),
                            "button-primary"));
        }
        if (example.may().contains("delete")) {
            acts.add(Rooms.button(words.get("example.delete"), () -> delete(example)));
        }
    }

    private void act(Supplier<Example> act, String told) {
        backend.later(
                UI.getCurrent(),
                act,
                now -> {
                    show(now);
                    Notice.show(words.get(told));
                },
                Notice::show);
    }

    private void askWhy(Example example) {
        new ReasonDialog(
                        words,
                        "example.remove",
                        backend,
                        example.title(),
                        reason -> !examples.remove(example.id(), reason).id().isEmpty(),
                        () -> act(() -> examples.example(example.id()), "example.removed.done"))
                .open();
    }

    private void delete(Example draft) {
        backend.later(
                UI.getCurrent(),
                () -> {
                    examples.delete(draft.id());
                    return true;
                },
                done -> {
                    UI.getCurrent().navigate("examples");
                    Notice.show(words.get("example.deleted"));
                },
                Notice::show);
    }

    @Override
    public String getPageTitle() {
        return title + " – Atrium";
    }
}
