package org.atrium.ui.organisations;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Which organisation an address of a view leads to. */
final class OrganisationAddress {

    private OrganisationAddress() {}

    /** Ids have every sign but the percent sign, and some come as they stand in the address. */
    static Optional<String> id(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get("id")
                .map(id ->
                        id.indexOf('%') < 0 ? id : URLDecoder.decode(id, StandardCharsets.UTF_8));
    }
}
