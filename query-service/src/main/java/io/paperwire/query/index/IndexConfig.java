package io.paperwire.query.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** The index of papers. */
@ConfigMapping(prefix = "paperwire.query.index")
public interface IndexConfig {
    /** The folder for the indexes of the instances on this machine: each takes one below it for itself. */
    @WithDefault("${paperwire.data-dir:data}/index")
    String dir();

    /** How often what was taken from the feed is made to outlive this process: so much is read again after a kill. */
    @WithDefault("10S")
    Duration commitEvery();

    /** How long what was taken from the feed may stay out of the answers. */
    @WithDefault("200MS")
    Duration refreshEvery();

    /** How long a search may take; what was found until then is answered as partial. */
    @WithDefault("2S")
    Duration timeLimit();

    /** How long a list by relevance can be paged through: so long its state of the index is held. */
    @WithDefault("5M")
    Duration pinnedFor();

    /** States of the index that are held for paging at the same time, at most: the oldest goes first. */
    @WithDefault("64")
    @Min(1)
    int pinnedAtMost();
}
