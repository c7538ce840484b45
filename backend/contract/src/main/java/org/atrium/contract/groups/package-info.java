/** Groups and membership. */
@NullMarked
package org.atrium.contract.groups;

import org.jspecify.annotations.NullMarked;
