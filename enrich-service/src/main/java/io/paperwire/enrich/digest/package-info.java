/** Versions of digests: recorded as ingest tells them, and told as done when all their row events are processed. */
@NullMarked
package io.paperwire.enrich.digest;

import org.jspecify.annotations.NullMarked;
