/** Digests over REST: what became of every row, and the way of new ones to ingest. */
@NullMarked
package io.paperwire.query.digest;

import org.jspecify.annotations.NullMarked;
