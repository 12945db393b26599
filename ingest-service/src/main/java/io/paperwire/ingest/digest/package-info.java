/** Reads digests: dialects told by their structure, every row accounted for, every reject explained. */
@NullMarked
package io.paperwire.ingest.digest;

import org.jspecify.annotations.NullMarked;
