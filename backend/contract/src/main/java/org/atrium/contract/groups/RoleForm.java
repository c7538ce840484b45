package org.atrium.contract.groups;

/**
 * @param role `member` or `organiser`
 */
public record RoleForm(String role) {}
