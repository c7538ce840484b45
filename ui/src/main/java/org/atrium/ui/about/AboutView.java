package org.atrium.ui.about;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** The page "about" for members. */
@Route(value = "about", layout = MemberLayout.class)
@PermitAll
public class AboutView extends TextView {

    private static final long serialVersionUID = 1L;

    AboutView(Templates templates, Words.Library library) {
        super("about", templates, library);
    }
}
