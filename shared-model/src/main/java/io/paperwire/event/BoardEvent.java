package io.paperwire.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.paperwire.model.ArxivId;
import io.paperwire.model.Cause;
import io.paperwire.model.DigestId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On the feed: the present best of a board changed.
 *
 * @param slug the board's name in addresses
 * @param revision counts the board's events, from 1
 * @param protocol what sets this board apart from others of the same benchmark and measure, empty when nothing does
 * @param best the new best; null when no row is left
 * @param previous the best before; null when there was none
 * @param difference new minus previous, in the board's unit; null unless there are both
 */
public record BoardEvent(
        String slug,
        int revision,
        BestChange change,
        Cause cause,
        String benchmark,
        String measure,
        String protocol,
        Direction direction,
        @Nullable Best best,
        @Nullable Best previous,
        @Nullable BigDecimal difference,
        Instant addedAt,
        Instant updatedAt) {

    /** Why the best is another one now. */
    public enum BestChange {
        @JsonProperty("new")
        NEW,
        @JsonProperty("corrected")
        CORRECTED,
        @JsonProperty("withdrawn")
        WITHDRAWN
    }

    /** Which way is better. */
    public enum Direction {
        @JsonProperty("higher")
        HIGHER,
        @JsonProperty("lower")
        LOWER,
        @JsonProperty("unknown")
        UNKNOWN
    }

    /** A row at the top of a board, with the words it came from. */
    public record Best(
            ArxivId paper,
            String title,
            String subject,
            BigDecimal value,
            String unit,
            String quote,
            DigestId digest,
            @Nullable LocalDate date) {}
}
