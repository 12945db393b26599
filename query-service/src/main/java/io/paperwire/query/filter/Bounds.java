package io.paperwire.query.filter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** Reads numbers and days, and the ranges between them. */
final class Bounds {
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][-+]?\\d{1,3})?%?");
    private static final Pattern DAY = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    private Bounds() {}

    static Matcher range(
            TextCursor in,
            FilterField field,
            int start,
            ValueParser.Bound lower,
            boolean includesLower,
            ValueParser.Bound upper,
            boolean includesUpper)
            throws FilterException {
        return switch (field.form()) {
            case NUMBER -> numbers(in, start, lower, includesLower, upper, includesUpper);
            case DATE -> days(in, start, lower, includesLower, upper, includesUpper);
            default ->
                throw in.unexpected(start, "a range", "a word or phrase: only date, value and confidence have ranges");
        };
    }

    static double number(TextCursor in, int start, String text) throws FilterException {
        String plain = text.strip();
        if (!NUMBER.matcher(plain).matches()) {
            throw in.unexpected(start, in.quoted(text), "a number such as 60 or 0.85");
        }
        return Double.parseDouble(plain.endsWith("%") ? plain.substring(0, plain.length() - 1) : plain);
    }

    /** All days of the day, month or year. */
    static Matcher.Days days(TextCursor in, int start, String text) throws FilterException {
        String plain = text.strip();
        try {
            if (DAY.matcher(plain).matches()) {
                return switch (plain.length()) {
                    case 4 -> {
                        int year = Integer.parseInt(plain);
                        yield new Matcher.Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
                    }
                    case 7 -> {
                        YearMonth month = YearMonth.parse(plain);
                        yield new Matcher.Days(month.atDay(1), month.atEndOfMonth());
                    }
                    default -> new Matcher.Days(LocalDate.parse(plain), LocalDate.parse(plain));
                };
            }
        } catch (DateTimeException e) {
            throw notADay(in, start, text);
        }
        throw notADay(in, start, text);
    }

    private static FilterException notADay(TextCursor in, int start, String text) {
        return in.unexpected(start, in.quoted(text), "a day, month or year such as 2025-05-13, 2025-05 or 2025");
    }

    private static Matcher numbers(
            TextCursor in,
            int start,
            ValueParser.Bound lower,
            boolean includesLower,
            ValueParser.Bound upper,
            boolean includesUpper)
            throws FilterException {
        String from = lower.text();
        String to = upper.text();
        Double least = from == null ? null : Double.valueOf(number(in, lower.start(), from));
        Double most = to == null ? null : Double.valueOf(number(in, upper.start(), to));
        if (least != null && most != null && least > most) {
            throw in.unexpected(start, "a range from " + from + " to " + to, "the smaller number first");
        }
        return new Matcher.Numbers(least, includesLower, most, includesUpper);
    }

    private static Matcher days(
            TextCursor in,
            int start,
            ValueParser.Bound lower,
            boolean includesLower,
            ValueParser.Bound upper,
            boolean includesUpper)
            throws FilterException {
        String from = lower.text();
        String to = upper.text();
        Matcher.Days least = from == null ? null : days(in, lower.start(), from);
        Matcher.Days most = to == null ? null : days(in, upper.start(), to);
        if (least != null && most != null && least.first().isAfter(most.last())) {
            throw in.unexpected(start, "a range from " + from + " to " + to, "the earlier day first");
        }
        LocalDate first = null;
        LocalDate last = null;
        if (least != null) {
            first = includesLower ? least.first() : least.last().plusDays(1);
        }
        if (most != null) {
            last = includesUpper ? most.last() : most.first().minusDays(1);
        }
        return new Matcher.Days(first, last);
    }
}
