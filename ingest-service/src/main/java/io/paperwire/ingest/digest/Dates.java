package io.paperwire.ingest.digest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds days in headings, cells and file names: {@code 2025-05-13}, {@code 2025.5.13}, {@code May 13, 2025} and kin. */
final class Dates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

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
                day = numeric(text, i);
                if (day == null) {
                    day = dayFirst(text, i);
                }
            } else if (Character.isLetter(c) && c < 0x80) {
                day = monthFirst(text, i);
            }
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    /** The day in a file's name, or in the folders {@code yyyy/mm/dd.ext} that end its path; null without one. */
    static @Nullable LocalDate ofName(String path) {
        String slashed = path.replace('\\', '/');
        String name = slashed.substring(slashed.lastIndexOf('/') + 1);
        LocalDate day = find(name.replace('_', '-'));
        if (day == null) {
            day = compact(name);
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
        return text.length() <= 10 && !text.isEmpty() && isDigit(text.charAt(0)) ? numeric(text, 0) : null;
    }

    /** {@code 20250513} among other characters. */
    private static @Nullable LocalDate compact(String name) {
        int run = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i < name.length() && isDigit(name.charAt(i))) {
                run++;
                continue;
            }
            if (run == 8) {
                LocalDate day = day(number(name, i - 8, 4), number(name, i - 4, 2), number(name, i - 2, 2));
                if (day != null) {
                    return day;
                }
            }
            run = 0;
        }
        return null;
    }

    /** {@code 2025-05-13}, also with dots, slashes or the signs of year and month, and with single digits. */
    private static @Nullable LocalDate numeric(String text, int at) {
        int yearEnd = digitsEnd(text, at);
        if (yearEnd - at != 4 || yearEnd >= text.length()) {
            return null;
        }
        char separator = text.charAt(yearEnd);
        if (separator != '-' && separator != '.' && separator != '/' && separator != '年') {
            return null;
        }
        int monthEnd = digitsEnd(text, yearEnd + 1);
        int monthLength = monthEnd - yearEnd - 1;
        if (monthLength < 1 || monthLength > 2 || monthEnd >= text.length()) {
            return null;
        }
        char second = text.charAt(monthEnd);
        if (second != (separator == '年' ? '月' : separator)) {
            return null;
        }
        int dayEnd = digitsEnd(text, monthEnd + 1);
        int dayLength = dayEnd - monthEnd - 1;
        if (dayLength < 1 || dayLength > 2) {
            return null;
        }
        return day(number(text, at, 4), number(text, yearEnd + 1, monthLength), number(text, monthEnd + 1, dayLength));
    }

    /** {@code May 13, 2025} or {@code May 13th 2025}. */
    private static @Nullable LocalDate monthFirst(String text, int at) {
        int month = month(text, at);
        if (month == 0) {
            return null;
        }
        int dayAt = skip(text, lettersEnd(text, at), " .");
        int dayEnd = digitsEnd(text, dayAt);
        if (dayEnd == dayAt || dayEnd - dayAt > 2) {
            return null;
        }
        int yearAt = skip(text, lettersEnd(text, dayEnd), " ,");
        return digitsEnd(text, yearAt) - yearAt == 4
                ? day(number(text, yearAt, 4), month, number(text, dayAt, dayEnd - dayAt))
                : null;
    }

    /** {@code 13 May 2025} or {@code 13th of May, 2025}. */
    private static @Nullable LocalDate dayFirst(String text, int at) {
        int dayEnd = digitsEnd(text, at);
        if (dayEnd - at > 2) {
            return null;
        }
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
        int month = MONTHS.indexOf(word.substring(0, 3)) + 1;
        if (month == 0 || word.length() == 3 || word.equals("sept")) {
            return month;
        }
        return java.time.Month.of(month)
                        .getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH)
                        .equalsIgnoreCase(word)
                ? month
                : 0;
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
