/** Profiles, the directory of people, and organisations. */
@NullMarked
package org.atrium.contract.people;

import org.jspecify.annotations.NullMarked;
