package org.atrium.ui.resources;

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
import org.atrium.contract.resources.Resource;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.layout.ReasonDialog;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** A resource for members: they say whether it works, and those who keep it change it. */
@Route(value = "resources/:id", layout = MemberLayout.class)
@PermitAll
public class ResourceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ResourcesClient resources;
    private final transient Templates templates;
    private final transient Words words;
    private final transient Backend backend;
    private final Fragment head = new Fragment("");
    private final Div actions = new Div();
    private final Fragment body = new Fragment("");
    private String id = "";
    private String title = "";

    ResourceView(
            ResourcesClient resources,
            Templates templates,
            Words.Library library,
            Backend backend) {
        this.resources = resources;
        this.templates = templates;
        this.words = library.current();
        this.backend = backend;
        addClassName("fragment");
        actions.addClassName("actions");
        var top = new Div(head, actions);
        top.addClassName("page-head");
        add(top, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        show(resources.resource(id));
    }

    private void show(Resource resource) {
        title = resource.title();
        Map<String, Object> parameters = Map.of("w", words, "resource", resource);
        head.show(templates.text("resources/head.jte", parameters));
        body.show(templates.text("resources/body.jte", parameters));
        actions.removeAll();
        var may = resource.may();
        if (may.contains("edit")) {
            actions.add(link(Links.resource(id) + "/edit", "resource.edit"));
        }
        if (may.contains("judge")) {
            actions.add(
                    link("/resources/new?of=" + Links.encode(id), "resource.adapt"),
                    Rooms.button(
                            words.get("resource.works"),
                            () -> act(() -> resources.works(id), "resource.judged"),
                            "button-large"),
                    Rooms.button(
                            words.get("resource.outdate"), this::askWhyOutdated, "button-large"));
        }
        if (may.contains("withdraw")) {
            actions.add(
                    Rooms.button(
                            words.get("fresh.withdraw"),
                            () -> act(() -> resources.withdraw(id), "fresh.withdrawn"),
                            "button-plain"));
        }
        if (may.contains("remove")) {
            actions.add(
                    Rooms.button(
                            words.get("resource.remove"), this::askWhyRemoved, "button-plain"));
        }
        if (may.contains("restore")) {
            actions.add(
                    Rooms.button(words.get("resource.restore"), this::restore, "button-primary"));
        }
    }

    private Anchor link(String address, String key) {
        var link = new Anchor(address, words.get(key));
        link.addClassNames("button", "button-large");
        return link;
    }

    private void askWhyOutdated() {
        new ReasonDialog(
                        words,
                        "resource.outdate",
                        backend,
                        title,
                        because -> resources.outdated(id, because, words.language()).version() > 0,
                        () -> act(() -> resources.resource(id), "resource.judged"))
                .open();
    }

    private void askWhyRemoved() {
        new ReasonDialog(
                        words,
                        "resource.remove",
                        backend,
                        title,
                        reason -> resources.remove(id, reason).version() > 0,
                        this::removed)
                .open();
    }

    /** Whoever took it away sees it still. */
    private void removed() {
        backend.later(
                UI.getCurrent(),
                () -> resources.resource(id),
                resource -> {
                    show(resource);
                    Notice.show(words.get("resource.removed"), words.get("undo"), this::restore);
                },
                Notice::show);
    }

    private void restore() {
        act(() -> resources.restore(id), "resource.restored");
    }

    private void act(Supplier<Resource> call, String then) {
        backend.later(
                UI.getCurrent(),
                call,
                resource -> {
                    show(resource);
                    Notice.show(words.get(then));
                },
                Notice::show);
    }

    @Override
    public String getPageTitle() {
        return title + " – Atrium";
    }
}
