/** Placeholder for the package sentence. */
@NullMarked
package io.paperwire.enrich;

import org.jspecify.annotations.NullMarked;
