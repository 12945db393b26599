package io.paperwire.query.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Limits of the live stream. */
@ConfigMapping(prefix = "paperwire.query.stream")
public interface StreamConfig {
    /** Streams that are open at the same time, at most; the next one gets a 503. */
    @WithDefault("10000")
    @Min(1)
    int maxClients();

    /** How often a comment goes to every client, so that both sides notice a dead connection. */
    @WithDefault("15S")
    Duration heartbeat();

    /** A client that takes nothing for so long is cut. */
    @WithDefault("30S")
    Duration slowAfter();

    /** How long clients are told to wait before they connect again. */
    @WithDefault("2S")
    Duration retry();
}
