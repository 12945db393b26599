package io.paperwire.query.filter;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a condition asks of the values of its field; numbers and days are read already. */
sealed interface Matcher {
    /** Any value at all. */
    record Present() implements Matcher {}

    /** These words, next to each other, up to {@code slop} moves apart; a name as a whole. */
    record Phrase(String text, int slop, boolean quoted) implements Matcher {}

    /** A word or name of this form: {@code *} stands for any characters, {@code ?} for one, a backslash protects. */
    record Pattern(String pattern) implements Matcher {}

    /** A word or name up to {@code edits} typing errors away. */
    record Fuzzy(String text, int edits) implements Matcher {}

    /** A number between two, both included unless told otherwise; null is without end. */
    record Numbers(
            @Nullable Double lower,
            boolean includesLower,
            @Nullable Double upper,
            boolean includesUpper) implements Matcher {}

    /** A day between two, both included; null is without end. */
    record Days(@Nullable LocalDate lower, @Nullable LocalDate upper) implements Matcher {
        /** The first day of a period that has one. */
        LocalDate first() {
            return Objects.requireNonNull(lower, "a period begins");
        }

        /** The last day of a period that has one. */
        LocalDate last() {
            return Objects.requireNonNull(upper, "a period ends");
        }
    }
}
