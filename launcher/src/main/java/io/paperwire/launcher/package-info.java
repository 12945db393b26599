/** Placeholder for the package sentence. */
@NullMarked
package io.paperwire.launcher;

import org.jspecify.annotations.NullMarked;
