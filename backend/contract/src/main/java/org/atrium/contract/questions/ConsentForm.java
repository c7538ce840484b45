package org.atrium.contract.questions;

/** Whether somebody who is quoted agrees to being published with exactly this text. */
public record ConsentForm(boolean agreed) {}
