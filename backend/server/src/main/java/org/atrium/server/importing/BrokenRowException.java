package org.atrium.server.importing;

/** A row's values cannot be used; the message continues "the row …". */
final class BrokenRowException extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenRowException(String reason) {
        super(reason, null, false, false);
    }
}
