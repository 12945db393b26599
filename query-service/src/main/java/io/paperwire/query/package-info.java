/** Placeholder for the package sentence. */
@NullMarked
package io.paperwire.query;

import org.jspecify.annotations.NullMarked;
