package io.paperwire.query.feed;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How much of the feed is held in memory. */
@ConfigMapping(prefix = "paperwire.query.feed")
public interface FeedConfig {
    /** Recent events that are held ready to be sent, at most. */
    @WithDefault("4096")
    @Min(1)
    int recentEvents();

    /** Bytes of recent events, at most. */
    @WithDefault("16M")
    MemorySize recentBytes();

    /** Bytes of older events that were read back and are kept for others who want them, at most. */
    @WithDefault("8M")
    MemorySize historyBytes();
}
