package org.atrium.contract.questions;

/**
 * Where an imported post came from; both are shown with the post.
 *
 * @param url address of the original
 * @param licence such as `CC BY-SA 4.0`
 */
public record Source(String url, String licence) {}
