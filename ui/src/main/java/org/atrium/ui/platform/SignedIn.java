package org.atrium.ui.platform;

/** What the log-in leaves in the session: the principal of a member. */
public interface SignedIn {

    String username();

    /** A token for the API that holds now; renews it when needed. */
    String bearer();
}
