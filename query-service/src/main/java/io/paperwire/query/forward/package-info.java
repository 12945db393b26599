/** Writes, which are other services' business, taken here so that one origin serves everything. */
@NullMarked
package io.paperwire.query.forward;

import org.jspecify.annotations.NullMarked;
