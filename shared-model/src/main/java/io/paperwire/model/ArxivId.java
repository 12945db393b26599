package io.paperwire.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An arXiv identifier without version, such as {@code 2505.07608} or, from before April 2007, {@code cs/0112017}.
 *
 * <p>Source of the forms: <a href="https://info.arxiv.org/help/arxiv_identifier.html">arXiv, Understanding the arXiv
 * identifier</a>. A sub-category ({@code math.GT/0309136}) is kept as given.
 */
public record ArxivId(@JsonValue String value) implements Comparable<ArxivId> {
    /** Four digits behind the month until 2014, five since. */
    private static final Pattern FORM = Pattern.compile("(?:(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\\.\\d{4}"
            + "|(?:1[5-9]|[2-9]\\d)(?:0[1-9]|1[0-2])\\.\\d{5}"
            + "|[a-z][a-z-]{1,15}(?:\\.[A-Z]{2})?/\\d{7})");

    private static final Pattern VERSIONED = Pattern.compile("(" + FORM.pattern() + ")(?:v\\d{1,3})?");

    /** @throws IllegalArgumentException if {@code value} is not an identifier without version */
    @JsonCreator
    public ArxivId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an arXiv id: \"" + value
                    + "\" (expected a form like 2505.07608 or cs/0112017, without version)");
        }
    }

    /** Reads an identifier that may carry a version suffix such as {@code v2}; empty if {@code text} is none. */
    public static Optional<ArxivId> parse(String text) {
        Matcher matcher = VERSIONED.matcher(text);
        return matcher.matches() ? Optional.of(new ArxivId(matcher.group(1))) : Optional.empty();
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
