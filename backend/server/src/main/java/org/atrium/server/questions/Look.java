package org.atrium.server.questions;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/** That an organiser looked up who asked. */
record Look(@Id String id, Writer by, Instant at) {}
