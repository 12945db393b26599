package io.paperwire.query.digest;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How fresh one source is, by the newest versions of its digests.
 *
 * @param digests how many digests it has
 * @param open of them, those whose rows are not all stored yet
 * @param read rows in them
 * @param accepted of these, the papers
 * @param duplicate of these, the repeats
 * @param rejected of these, the ones that could not be read
 * @param lastDate the latest day that a row has; null when none has a day
 * @param lastArrivedAt when the last version came
 * @param lastDoneAt when the last version was stored; null when none was
 * @param medianDelay seconds from the arrival of a version until its rows were stored; null when none was
 */
public record DigestSource(
        String source,
        long digests,
        long open,
        long read,
        long accepted,
        long duplicate,
        long rejected,
        @Nullable LocalDate lastDate,
        Instant lastArrivedAt,
        @Nullable Instant lastDoneAt,
        @Nullable Double medianDelay) {}
