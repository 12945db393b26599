/** Placeholder for the package sentence. */
@NullMarked
package io.paperwire.ingest;

import org.jspecify.annotations.NullMarked;
