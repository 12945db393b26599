/** What a digest's arrival changes: versions, differences row by row, held corrections, duplicates. Pure. */
@NullMarked
package io.paperwire.ingest.version;

import org.jspecify.annotations.NullMarked;
