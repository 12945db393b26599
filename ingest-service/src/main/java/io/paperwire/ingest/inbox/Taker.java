package io.paperwire.ingest.inbox;

import java.io.IOException;
import java.nio.file.Path;

/** Does what is to be done with a complete file. */
interface Taker {
    /**
     * Takes a file and has it published, waiting for a place in the queue.
     *
     * @return false if the file changed while it was read, so that it has to settle again
     * @throws IOException if the file cannot be taken now; it is tried again later
     */
    boolean take(Path file, InboxFiles.Name name, FileStamp stamp) throws IOException, InterruptedException;

    /** Tries again what has failed a while ago, if there is anything. */
    default void retry() throws InterruptedException {}
}
