package org.atrium.contract.groups;

/** Whether lists of a group have the questions of its narrower groups. */
public record NarrowerForm(boolean included) {}
