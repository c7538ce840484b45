/** Questions: lists, threads, asking and answering. */
@NullMarked
package org.atrium.ui.questions;

import org.jspecify.annotations.NullMarked;
