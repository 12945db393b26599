/** The kept bytes of all digests, read again with the present reader: what differs, and making it so. */
@NullMarked
package io.paperwire.ingest.replay;

import org.jspecify.annotations.NullMarked;
