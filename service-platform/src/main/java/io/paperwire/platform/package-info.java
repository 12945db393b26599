/** Placeholder for the package sentence. */
@NullMarked
package io.paperwire.platform;

import org.jspecify.annotations.NullMarked;
