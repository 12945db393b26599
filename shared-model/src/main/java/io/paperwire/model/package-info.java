/** Placeholder for the package sentence. */
@NullMarked
package io.paperwire.model;

import org.jspecify.annotations.NullMarked;
