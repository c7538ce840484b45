package org.atrium.breach.common;

/** Lies where anything may lie. */
record Anything() {}
