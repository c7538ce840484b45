package org.atrium.standalone;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whoever started Atrium what it does. The server's features say here, too, what takes long:
 * everything logged under this name is shown as it is.
 */
final class Progress {

    static final Logger LOG = LoggerFactory.getLogger("org.atrium.progress");

    private Progress() {}

    static void say(String line) {
        LOG.info(line);
    }
}
