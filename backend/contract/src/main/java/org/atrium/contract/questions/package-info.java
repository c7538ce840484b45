/** Questions, discussions and announcements with their answers and comments. */
@NullMarked
package org.atrium.contract.questions;

import org.jspecify.annotations.NullMarked;
