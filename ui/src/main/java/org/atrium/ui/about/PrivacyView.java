package org.atrium.ui.about;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** The page "privacy" for members. */
@Route(value = "privacy", layout = MemberLayout.class)
@PermitAll
public class PrivacyView extends TextView {

    private static final long serialVersionUID = 1L;

    PrivacyView(Templates templates, Words.Library library) {
        super("privacy", templates, library);
    }
}
