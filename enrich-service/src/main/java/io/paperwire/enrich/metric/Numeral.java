package io.paperwire.enrich.metric;

import java.math.BigDecimal;

/**
 * A number as it is written, before its unit is read.
 *
 * @param value without suffix or magnitude words
 * @param suffix what stands at its right without a space: {@code %}, {@code x}, {@code B}, {@code ms}; empty for none
 * @param tail the words that hang on it by hyphens ({@code billion-parameter}), in lower case; empty for none
 * @param signed whether a plus or minus stands before it
 * @param decimals digits behind the point
 * @param currency whether a dollar sign stands before it
 * @param link how it is tied to the number before it in the same word
 */
record Numeral(
        BigDecimal value, String suffix, String tail, boolean signed, int decimals, boolean currency, Link link) {

    enum Link {
        NONE,
        /** The end of a range: {@code 63-66%}. */
        RANGE,
        /** One of a list: {@code 7B/13B}. */
        SLASH
    }

    boolean bare() {
        return suffix.isEmpty() && tail.isEmpty();
    }

    boolean integer() {
        return decimals == 0;
    }

    Numeral withSuffix(String other) {
        return new Numeral(value, other, tail, signed, decimals, currency, link);
    }
}
