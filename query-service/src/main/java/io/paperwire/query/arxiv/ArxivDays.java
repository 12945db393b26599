package io.paperwire.query.arxiv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Ends of arXiv's date ranges: {@code YYYYMMDDTTTT}, its beginnings, or with hyphens; hours are cut off. */
final class ArxivDays {
    private ArxivDays() {}

    /** The first day that is meant; empty when {@code text} is none. */
    static Optional<LocalDate> first(String text) {
        return day(text, true);
    }

    /** The last day that is meant; empty when {@code text} is none. */
    static Optional<LocalDate> last(String text) {
        return day(text, false);
    }

    private static Optional<LocalDate> day(String text, boolean isFirst) {
        String digits = text.replaceAll("[-:TZ]", "");
        if (!digits.matches("\\d{4}(\\d{2}){0,5}")) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(digits.substring(0, 4));
            if (digits.length() == 4) {
                return Optional.of(isFirst ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(digits.substring(4, 6)));
            if (digits.length() == 6) {
                return Optional.of(isFirst ? month.atDay(1) : month.atEndOfMonth());
            }
            return Optional.of(month.atDay(1).withDayOfMonth(Integer.parseInt(digits.substring(6, 8))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
