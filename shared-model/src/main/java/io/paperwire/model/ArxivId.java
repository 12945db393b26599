package io.paperwire.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * An arXiv identifier without version, such as {@code 2505.07608} or, from before April 2007, {@code cs/0112017}.
 *
 * <p>Source of the forms: <a href="https://info.arxiv.org/help/arxiv_identifier.html">arXiv, Understanding the arXiv
 * identifier</a>. A sub-category ({@code math.GT/0309136}) is kept as given.
 */
public record ArxivId(@JsonValue String value) implements Comparable<ArxivId> {
    /** @throws IllegalArgumentException if {@code value} is not an identifier without version */
    @JsonCreator
    public ArxivId {
        if (end(value, 0) != value.length()) {
            throw new IllegalArgumentException("not an arXiv id: \"" + value
                    + "\" (expected a form like 2505.07608 or cs/0112017, without version)");
        }
    }

    /** Reads an identifier that may carry a version suffix such as {@code v2}; empty if {@code text} is none. */
    public static Optional<ArxivId> parse(String text) {
        int end = end(text, 0);
        int version = end < 0 || !text.startsWith("v", end) ? end : digitsEnd(text, end + 1, 3);
        boolean whole = version == text.length() && version != end + 1;
        return end >= 0 && whole ? Optional.of(new ArxivId(text.substring(0, end))) : Optional.empty();
    }

    /** Where the identifier that starts at {@code at} in {@code text} ends, its version left aside; -1 if none does. */
    public static int end(CharSequence text, int at) {
        int end = newFormEnd(text, at);
        return end < 0 ? oldFormEnd(text, at) : end;
    }

    /** Since April 2007: four digits behind year and month until 2014, then five. */
    private static int newFormEnd(CharSequence text, int at) {
        int point = digitsEnd(text, at, 4);
        if (point - at != 4 || point == text.length() || text.charAt(point) != '.') {
            return -1;
        }
        int year = twoDigits(text, at);
        int month = twoDigits(text, at + 2);
        int end = digitsEnd(text, point + 1, 6);
        return year >= 7 && month >= 1 && month <= 12 && end - point - 1 == (year >= 15 ? 5 : 4) ? end : -1;
    }

    private static int oldFormEnd(CharSequence text, int at) {
        int slash = at;
        while (slash < text.length() && slash - at < 16 && isOfArchive(text.charAt(slash))) {
            slash++;
        }
        if (slash - at < 2 || text.charAt(at) == '-') {
            return -1;
        }
        if (slash + 2 < text.length()
                && text.charAt(slash) == '.'
                && isCapital(text.charAt(slash + 1))
                && isCapital(text.charAt(slash + 2))) {
            slash += 3;
        }
        if (slash >= text.length() || text.charAt(slash) != '/') {
            return -1;
        }
        int end = digitsEnd(text, slash + 1, 8);
        return end - slash - 1 == 7 ? end : -1;
    }

    private static int digitsEnd(CharSequence text, int at, int most) {
        int end = at;
        while (end < text.length() && end - at < most && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int twoDigits(CharSequence text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    private static boolean isOfArchive(char c) {
        return (c >= 'a' && c <= 'z') || c == '-';
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    @Override
    public int compareTo(ArxivId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
