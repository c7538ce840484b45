/** Everything that the rules forbid, so that a test can see them notice it. */
package org.atrium.breach;
