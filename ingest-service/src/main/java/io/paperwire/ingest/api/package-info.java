/** Digests over HTTP: posted, asked for, withdrawn, released. */
@NullMarked
package io.paperwire.ingest.api;

import org.jspecify.annotations.NullMarked;
