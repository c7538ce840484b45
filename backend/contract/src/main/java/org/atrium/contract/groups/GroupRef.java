package org.atrium.contract.groups;

/** A group by its slug, named in the caller's language. */
public record GroupRef(String slug, String name) {}
