/** Folders that people drop digests into: found, claimed, read and put away. */
@NullMarked
package io.paperwire.ingest.inbox;

import org.jspecify.annotations.NullMarked;
