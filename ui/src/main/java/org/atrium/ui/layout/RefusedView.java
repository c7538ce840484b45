package org.atrium.ui.layout;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.atrium.contract.shared.ProblemType;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** The backend refused what a view needs, for members. */
@ParentLayout(MemberLayout.class)
@AnonymousAllowed
public class RefusedView extends Div implements HasErrorParameter<Refused> {

    private static final long serialVersionUID = 1L;

    private final transient Templates templates;
    private final transient Words words;

    RefusedView(Templates templates, Words.Library library) {
        this.templates = templates;
        this.words = library.current();
        addClassName("fragment");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refused> parameter) {
        var refusal = parameter.getException();
        add(
                new Fragment(
                        templates.text(
                                "layout/errorText.jte",
                                Map.of(
                                        "w",
                                        words,
                                        "kind",
                                        kindOf(refusal.type()),
                                        "why",
                                        refusal.getMessage()))));
        return refusal.type().status();
    }

    private static String kindOf(ProblemType type) {
        return switch (type) {
            case NOT_FOUND -> "missing";
            case UNAUTHENTICATED, FORBIDDEN -> "refused";
            case UNAVAILABLE -> "away";
            case INVALID, CONFLICT, TOO_LARGE, TOO_MANY -> "bad";
            case FAULT, STORAGE_FULL -> "fault";
        };
    }
}
