/** The shared vocabulary that questions and people are described with. */
@NullMarked
package org.atrium.contract.topics;

import org.jspecify.annotations.NullMarked;
