/** How far ingest is with what it has in hand. */
@NullMarked
package io.paperwire.ingest.progress;

import org.jspecify.annotations.NullMarked;
