package io.paperwire.ingest.digest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds days in headings, cells and file names: {@code 2025-05-13}, {@code 2025.5.13}, {@code May 13, 2025} and kin. */
final class Dates {
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private Dates() {}

    /** The first day named in {@code text}, or null. */
    static @Nullable LocalDate find(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean starts = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) || text.charAt(i - 1) > 0x2E80;
            if (!starts) {
                continue;
            }
            LocalDate day = null;
            if (isDigit(c)) {
                day = numberFirst(text, i);
            } else if (Character.isLetter(c) && c < 0x80) {
                day = monthFirst(text, i);
            }
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable LocalDate numberFirst(String text, int at) {
        return switch (digitsEnd(text, at) - at) {
            case 1, 2 -> {
                LocalDate day = dayFirst(text, at);
                yield day == null ? yearLast(text, at) : day;
            }
            case 4 -> {
                LocalDate day = numeric(text, at);
                yield day == null ? monthBetween(text, at) : day;
            }
            case 8 -> compact(text, at);
            default -> null;
        };
    }

    /** The day in a file's name, or in the folders {@code yyyy/mm/dd.ext} that end its path; null without one. */
    static @Nullable LocalDate ofName(String path) {
        String slashed = path.replace('\\', '/');
        String name = slashed.substring(slashed.lastIndexOf('/') + 1);
        LocalDate day = find(name.replace('_', '-'));
        for (int i = 0; day == null && i < name.length(); i = Math.max(i + 1, digitsEnd(name, i))) {
            day = digitsEnd(name, i) - i == 8 ? compact(name, i) : null;
        }
        if (day == null) {
            String[] parts = slashed.split("/", -1);
            if (parts.length >= 3) {
                String last = parts[parts.length - 1];
                int dot = last.indexOf('.');
                String stem = dot < 0 ? last : last.substring(0, dot);
                day = numericOnly(parts[parts.length - 3] + "-" + parts[parts.length - 2] + "-" + stem);
            }
        }
        return day;
    }

    private static @Nullable LocalDate numericOnly(String text) {
        return text.length() <= 10 && digitsEnd(text, 0) == 4 ? numeric(text, 0) : null;
    }

    /** {@code 20250513}. */
    private static @Nullable LocalDate compact(String text, int at) {
        return day(number(text, at, 4), number(text, at + 4, 2), number(text, at + 6, 2));
    }

    /** {@code 2025-05-13}, also with other signs, those of year and month, or spaces around them, and with single digits. */
    private static @Nullable LocalDate numeric(String text, int at) {
        int first = skip(text, at + 4, " ");
        if (first >= text.length() || "-./_年".indexOf(text.charAt(first)) < 0) {
            return null;
        }
        int month = skip(text, first + 1, " ");
        int monthEnd = digitsEnd(text, month);
        int second = skip(text, monthEnd, " ");
        char separator = text.charAt(first) == '年' ? '月' : text.charAt(first);
        if (!isOneOrTwo(month, monthEnd) || second >= text.length() || text.charAt(second) != separator) {
            return null;
        }
        int day = skip(text, second + 1, " ");
        int dayEnd = digitsEnd(text, day);
        return isOneOrTwo(day, dayEnd)
                ? day(number(text, at, 4), number(text, month, monthEnd - month), number(text, day, dayEnd - day))
                : null;
    }

    /** {@code 13.05.2025}; with slashes or dashes only where no other order is possible: {@code 05/13/2025}. */
    private static @Nullable LocalDate yearLast(String text, int at) {
        int firstEnd = digitsEnd(text, at);
        if (firstEnd >= text.length() || "./-".indexOf(text.charAt(firstEnd)) < 0) {
            return null;
        }
        int second = firstEnd + 1;
        int secondEnd = digitsEnd(text, second);
        boolean parted = secondEnd < text.length() && text.charAt(secondEnd) == text.charAt(firstEnd);
        if (!parted || !isOneOrTwo(second, secondEnd) || digitsEnd(text, secondEnd + 1) - secondEnd != 5) {
            return null;
        }
        int a = number(text, at, firstEnd - at);
        int b = number(text, second, secondEnd - second);
        int year = number(text, secondEnd + 1, 4);
        if (text.charAt(firstEnd) == '.' || a > 12 || a == b) {
            return day(year, b, a);
        }
        return b > 12 ? day(year, a, b) : null;
    }

    /** {@code 2025 May 13} or {@code 2025-May-13}. */
    private static @Nullable LocalDate monthBetween(String text, int at) {
        int monthAt = skip(text, at + 4, " -,");
        int month = month(text, monthAt);
        if (month == 0) {
            return null;
        }
        int dayAt = skip(text, lettersEnd(text, monthAt), " -.");
        int dayEnd = digitsEnd(text, dayAt);
        return isOneOrTwo(dayAt, dayEnd) ? day(number(text, at, 4), month, number(text, dayAt, dayEnd - dayAt)) : null;
    }

    private static boolean isOneOrTwo(int from, int to) {
        return to - from == 1 || to - from == 2;
    }

    /** {@code May 13, 2025} or {@code May 13th 2025}; of a range, {@code May 13–19, 2025}, its first day. */
    private static @Nullable LocalDate monthFirst(String text, int at) {
        int month = month(text, at);
        if (month == 0) {
            return null;
        }
        int dayAt = skip(text, lettersEnd(text, at), " .");
        int dayEnd = digitsEnd(text, dayAt);
        if (!isOneOrTwo(dayAt, dayEnd)) {
            return null;
        }
        int yearAt = skip(text, rangeEnd(text, lettersEnd(text, dayEnd)), " ,");
        return digitsEnd(text, yearAt) - yearAt == 4
                ? day(number(text, yearAt, 4), month, number(text, dayAt, dayEnd - dayAt))
                : null;
    }

    /** Behind the last day of a range whose first day ends at {@code at}, or {@code at}. */
    private static int rangeEnd(String text, int at) {
        int last = skip(text, at, " -–—");
        int end = digitsEnd(text, last);
        return last > at && isOneOrTwo(last, end) ? lettersEnd(text, end) : at;
    }

    /** {@code 13 May 2025} or {@code 13th of May, 2025}. */
    private static @Nullable LocalDate dayFirst(String text, int at) {
        int dayEnd = digitsEnd(text, at);
        int monthAt = skip(text, lettersEnd(text, dayEnd), " -.");
        if (text.startsWith("of ", monthAt)) {
            monthAt += 3;
        }
        int month = month(text, monthAt);
        if (month == 0) {
            return null;
        }
        int yearAt = skip(text, lettersEnd(text, monthAt), " ,-.");
        return digitsEnd(text, yearAt) - yearAt == 4
                ? day(number(text, yearAt, 4), month, number(text, at, dayEnd - at))
                : null;
    }

    /** The month whose name, or its first three letters, stands at {@code at}; 0 if none does. */
    private static int month(String text, int at) {
        int end = lettersEnd(text, at);
        if (end - at < 3 || end - at > 9) {
            return 0;
        }
        String word = text.substring(at, end).toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            String name = MONTHS.get(i);
            if (word.equals(name) || (word.length() == 3 && name.startsWith(word))) {
                return i + 1;
            }
        }
        return word.equals("sept") ? 9 : 0;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        if (year < 1990 || year > 2100) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            // a version or a measurement, not a day
            return null;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int digitsEnd(String text, int from) {
        int at = Math.min(from, text.length());
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int lettersEnd(String text, int from) {
        int at = Math.min(from, text.length());
        while (at < text.length() && at - from < 12 && text.charAt(at) < 0x80 && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int skip(String text, int from, String characters) {
        int at = from;
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int number(String text, int at, int length) {
        int value = 0;
        for (int i = at; i < at + length; i++) {
            value = value * 10 + (text.charAt(i) - '0');
        }
        return value;
    }
}
