/** Placeholder for the package sentence. */
@NullMarked
package io.paperwire.benchmark;

import org.jspecify.annotations.NullMarked;
