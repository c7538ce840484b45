/** What a member wants to be told about: questions, topics and groups, at levels. */
@NullMarked
package org.atrium.contract.follows;

import org.jspecify.annotations.NullMarked;
