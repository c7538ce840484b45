package org.atrium.contract.questions;

/** Another question, as a link to it needs it. */
public record QuestionRef(String id, String title, String language, State state) {}
