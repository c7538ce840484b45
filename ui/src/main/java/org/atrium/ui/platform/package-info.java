/**
 * What every room of the ui stands on: calls to the backend, words, pages, the frame around them.
 */
@NullMarked
package org.atrium.ui.platform;

import org.jspecify.annotations.NullMarked;
