package io.paperwire.query.trend;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Locale;

/**
 * ISO weeks that are compared with all weeks before them.
 *
 * @param first the Monday of the first of them
 * @param count how many there are
 */
record Weeks(LocalDate first, int count) {
    private static final int DAYS = 7;

    /** The weeks that end with that of {@code day}. */
    static Weeks until(LocalDate day, int count) {
        return new Weeks(monday(day).minusWeeks(count - 1L), count);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Such as {@code 2025-W20}. */
    static String name(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(WeekFields.ISO.weekBasedYear()),
                day.get(WeekFields.ISO.weekOfWeekBasedYear()));
    }

    /** The last Sunday of them. */
    LocalDate last() {
        return first.plusDays((long) count * DAYS - 1);
    }

    /** Where the week of an epoch day stands among them, from 0; negative before them, {@code count} or more behind. */
    int index(long day) {
        return (int) Math.floorDiv(day - first.toEpochDay(), (long) DAYS);
    }

    String name(int index) {
        return name(first.plusWeeks(index));
    }
}
