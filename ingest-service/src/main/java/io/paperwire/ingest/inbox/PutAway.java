package io.paperwire.ingest.inbox;

import io.paperwire.ingest.version.DigestReport;
import java.nio.file.Path;

/**
 * A file that has been published and put away.
 *
 * @param below {@code source/name}
 * @param place where it stands now
 * @param read the stamp of the bytes that were published
 * @param report about those bytes
 * @param at when it was put away
 */
record PutAway(Path below, Path place, FileStamp read, DigestReport report, Moment at) {}
