/** What a member wants to be told about: the button beside a thing, and the page of all choices. */
@NullMarked
package org.atrium.ui.follows;

import org.jspecify.annotations.NullMarked;
