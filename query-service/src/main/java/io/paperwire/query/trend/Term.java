package io.paperwire.query.trend;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of papers, such as a keyword, and how often it comes.
 *
 * @param papers papers that have it
 * @param recent of them, those of the weeks that are compared
 * @param before of them, those before these weeks
 * @param trend how much more frequent it is in the weeks than before
 * @param direction rising when the whole interval lies above 1, falling when below, else steady
 * @param firstSeen the day of the earliest paper that has it; null when none has a day
 * @param weeks papers of each of the last weeks, oldest first
 */
public record Term(
        String name,
        int papers,
        int recent,
        int before,
        RateRatio trend,
        Direction direction,
        @Nullable LocalDate firstSeen,
        List<Week> weeks) {
    public Term {
        weeks = List.copyOf(weeks);
    }

    /**
     * Papers of one week.
     *
     * @param week such as {@code 2025-W20}
     */
    public record Week(String week, int papers) {}
}
