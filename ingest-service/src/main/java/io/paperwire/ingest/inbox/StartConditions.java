package io.paperwire.ingest.inbox;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must be so before files are taken, because it would lose or mix up digests otherwise. */
final class StartConditions {

    private StartConditions() {}

    /**
     * Checks where the folders are, and how the Java platform reads the names of files.
     *
     * @param names the platform's encoding of file names
     * @throws IllegalStateException if files must not be taken, with what would be right
     */
    static void check(Path inbox, Path data, String names) throws IOException {
        if (!Charset.forName(names).equals(StandardCharsets.UTF_8)) {
            throw new IllegalStateException(
                    "names of files are read as %s, which mixes up those with other letters: start with LC_ALL=C.UTF-8"
                            .formatted(names));
        }
        Path realData = Files.createDirectories(data).toRealPath();
        if (realData.startsWith(inbox.toRealPath())) {
            throw new IllegalStateException(
                    "the data folder %s is inside the inbox %s, where its files would be taken as digests: set another one"
                            .formatted(realData, inbox));
        }
    }
}
