package org.atrium.contract.questions;

/**
 * @param html rendered and sanitised as it would be when posted
 */
public record Preview(String html) {}
