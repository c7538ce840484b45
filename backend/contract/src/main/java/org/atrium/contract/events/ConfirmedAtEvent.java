package org.atrium.contract.events;

import org.atrium.contract.questions.Confirmation;

/**
 * A confirmation on a person's page, with the event that it is bound to.
 *
 * @param event id
 * @param language of the title
 */
public record ConfirmedAtEvent(
        String event, String title, String language, Confirmation confirmation) {}
