package org.atrium.server.platform;

import org.jspecify.annotations.Nullable;

/** A file in the folder of settings that cannot be used; the message names it and says why. */
public final class BrokenConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokenConfigurationException(String file, String reason, @Nullable Throwable cause) {
        super("Cannot use " + file + ": " + reason, cause);
    }
}
