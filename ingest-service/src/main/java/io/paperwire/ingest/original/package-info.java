/** The bytes of digests as they came, kept under their SHA-256. */
@NullMarked
package io.paperwire.ingest.original;

import org.jspecify.annotations.NullMarked;
