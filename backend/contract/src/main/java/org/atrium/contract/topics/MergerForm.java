package org.atrium.contract.topics;

/**
 * @param into id of the topic that means the same and stays
 */
public record MergerForm(String into) {}
