package org.atrium.ui.about;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** The page "conduct" for members. */
@Route(value = "conduct", layout = MemberLayout.class)
@PermitAll
public class ConductView extends TextView {

    private static final long serialVersionUID = 1L;

    ConductView(Templates templates, Words.Library library) {
        super("conduct", templates, library);
    }
}
