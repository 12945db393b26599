package io.paperwire.model;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One quantity that one summary states, with the words it came from.
 *
 * @param quote the shortest piece of the summary that holds the number with its unit, character for character
 * @param start offset of the quote's first character, in Unicode code points of the summary as given
 * @param end offset behind the quote's last character, in code points
 * @param value the number, magnitude words multiplied out; written without exponent and trailing zeros
 * @param unit {@code %}, {@code pp}, {@code x}, {@code params}, {@code tokens}, a physical unit as written, what is
 *     counted in the singular, or empty for a bare score
 * @param metric the measure's name as the text has it
 * @param benchmark the benchmark, dataset or task as the text has it
 * @param subject the system, model, method or dataset that the number belongs to, as the text has it
 * @param baseline whether the number belongs to a system that the paper compares against
 * @param confidence how sure the extraction is that the whole record is right, from 0 to 1
 */
public record Metric(
        String quote,
        int start,
        int end,
        BigDecimal value,
        String unit,
        Kind kind,
        @Nullable String metric,
        @Nullable String benchmark,
        @Nullable String subject,
        boolean baseline,
        double confidence) {

    public Metric {
        Objects.requireNonNull(kind, "kind");
        if (start < 0 || end <= start || quote.codePointCount(0, quote.length()) != end - start) {
            throw new IllegalArgumentException("offsets do not fit the quote \"" + quote + "\": " + start + ".." + end);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be from 0 to 1: " + confidence);
        }
        value = plain(value);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
