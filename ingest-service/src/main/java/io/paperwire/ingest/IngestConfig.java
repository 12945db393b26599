package io.paperwire.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where digests come from, and the limits they meet. */
@ConfigMapping(prefix = "paperwire.ingest")
public interface IngestConfig {

    /** Holds {@code originals/} and {@code reports/}; follows {@code paperwire.data-dir}. */
    @WithDefault("data")
    Path dataDir();

    /** The folder that people drop digests into; made when it is missing. */
    @WithDefault("inbox")
    Path inbox();

    /** A folder that is read where it stands, as source {@code seeds}. */
    Optional<Path> seeds();

    /** Whether the inbox is read where it stands, as a {@code git clone} wants it, rather than moved out of. */
    @WithDefault("false")
    boolean inPlace();

    /**
     * How long a file must stand still before it counts as complete, unless it was moved in. Half a second is more than a
     * local copy pauses, and leaves the rest of a second for everything behind the inbox.
     */
    @WithDefault("500ms")
    Duration stillFor();

    /**
     * How often all folders are looked through. The operating system's hints are faster, but are lost under load and do not
     * come from network folders.
     */
    @WithDefault("1s")
    Duration scanEvery();

    /** How long after a failure a file is tried again that could not be read, published or put away. */
    @WithDefault("10s")
    Duration retryAfter();

    /** Whether to ask the operating system for hints; on a network folder they never come. */
    @WithDefault("true")
    boolean watch();

    /** The largest file that is read; it is streamed, so that this bounds disk and time, not memory. */
    @WithDefault("512M")
    MemorySize maxFileSize();

    /** The largest body that is taken over HTTP. */
    @WithDefault("64M")
    MemorySize maxPostSize();

    /** How long a body may take to arrive: the largest one at 2 Mbit/s does. */
    @WithDefault("5m")
    Duration bodyTimeout();

    /** How long a request waits for its commit before it is told to ask again: longer than a broker's restart. */
    @WithDefault("30s")
    Duration postTimeout();
}
