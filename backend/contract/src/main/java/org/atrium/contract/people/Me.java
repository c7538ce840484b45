package org.atrium.contract.people;

import java.util.Set;

/**
 * The caller's own account.
 *
 * @param mayWrite false for an account that is blocked on Wikimedia: it reads, and cannot write
 * @param powers words such as `question.close`, from standing, local conduct and group roles
 * @param person all that the profile says, whether it is in the directory or not
 * @param profile the profile as its owner edits it
 */
public record Me(
        String username,
        boolean mayWrite,
        Set<String> powers,
        Person person,
        ProfileForm profile) {}
