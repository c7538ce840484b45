package org.atrium.ui.about;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** The page "language" for members. */
@Route(value = "language", layout = MemberLayout.class)
@PermitAll
public class LanguageView extends TextView {

    private static final long serialVersionUID = 1L;

    LanguageView(Templates templates, Words.Library library) {
        super("language", templates, library);
    }
}
