package io.paperwire.query.board;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * What a board is about.
 *
 * @param protocol what sets it apart from others of the same benchmark and measure; empty when nothing does
 * @param unit of all its values, {@code %} for shares; empty for bare scores
 * @param direction {@code higher} or {@code lower} is better, or {@code unknown}: then nothing is ranked
 * @param updatedAt when a row of it changed last: as {@code knownAt}, it gives this state again
 */
public record BoardHeader(
        String slug,
        String benchmark,
        String measure,
        String protocol,
        String unit,
        String direction,
        Instant updatedAt) {

    /** Benchmark, measure and protocol in one line. */
    @JsonProperty("title")
    public String title() {
        return benchmark + " " + measure + (protocol.isEmpty() ? "" : " (" + protocol + ")");
    }

    boolean isRanked() {
        return !direction.equals("unknown");
    }

    boolean isLower() {
        return direction.equals("lower");
    }

    /** As it was after {@code entry}. */
    BoardHeader at(LogEntry entry) {
        return new BoardHeader(slug, entry.benchmark(), entry.measure(), protocol, unit, entry.direction(), entry.at());
    }
}
