package org.atrium.contract.people;

import java.util.List;

/**
 * @param topics ids of 1 to 3 topics that the person can help with, as far as the caller sees it
 * @param note what the caller wants to learn, and how much time they think of; plain text, 20 to
 *     1,000 characters
 * @param language of the note, BCP 47 tag
 */
public record MentoringForm(List<String> topics, String note, String language) {}
