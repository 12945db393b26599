package io.paperwire.query.hub;

import io.paperwire.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** The days of a list, both ends included. */
public record HubPeriod(LocalDate first, LocalDate last) {
    static final HubPeriod EVER = new HubPeriod(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

    /** Programs write days without leading zeros too. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    /**
     * The days that all three have in common; an empty text is as good as none.
     *
     * @param day such as 2025-05-13
     * @param week such as 2025-W20
     * @param month such as 2025-05
     * @throws ProblemException if one is not of its form
     */
    public static HubPeriod of(@Nullable String day, @Nullable String week, @Nullable String month) {
        return read("date", day, "a day such as 2025-05-13", HubPeriod::day)
                .and(read("week", week, "a week such as 2025-W20", HubPeriod::week))
                .and(read("month", month, "a month such as 2025-05", HubPeriod::month));
    }

    private static HubPeriod read(String parameter, @Nullable String text, String expected, Reading reading) {
        if (text == null || text.isBlank()) {
            return EVER;
        }
        try {
            HubPeriod period = reading.parse(text.strip());
            if (period.first().isBefore(EVER.first()) || period.last().isAfter(EVER.last())) {
                throw ProblemException.invalidParameter(parameter, text, expected);
            }
            return period;
        } catch (DateTimeException e) {
            throw ProblemException.invalidParameter(parameter, text, expected);
        }
    }

    private static HubPeriod day(String text) {
        LocalDate day = LocalDate.parse(text, DAY);
        return new HubPeriod(day, day);
    }

    private static HubPeriod week(String text) {
        LocalDate monday = LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        return new HubPeriod(monday, monday.plusDays(6));
    }

    private static HubPeriod month(String text) {
        YearMonth month = YearMonth.parse(text);
        return new HubPeriod(month.atDay(1), month.atEndOfMonth());
    }

    private HubPeriod and(HubPeriod other) {
        return new HubPeriod(
                first.isAfter(other.first) ? first : other.first, last.isBefore(other.last) ? last : other.last);
    }

    /** Reads one form. */
    @FunctionalInterface
    private interface Reading {
        HubPeriod parse(String text);
    }
}
