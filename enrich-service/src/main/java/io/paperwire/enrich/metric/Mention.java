package io.paperwire.enrich.metric;

import java.math.BigDecimal;

/**
 * A number of the summary that states a quantity, with its unit.
 *
 * @param token the number's token
 * @param last the last token of the quote: the number's own, or its unit's
 * @param value with magnitude words multiplied out
 * @param unit as the model defines it
 * @param unitRule what decided the unit
 * @param counted whether the unit is a noun that is counted
 */
record Mention(int token, int last, BigDecimal value, String unit, String unitRule, boolean counted, Numeral numeral) {

    /** Whether the unit alone says that it is a size or a count. */
    boolean size() {
        return counted || unit.equals("params") || unit.equals("tokens") || unit.startsWith("bit");
    }

    boolean percent() {
        return unit.equals("%");
    }

    boolean points() {
        return unit.equals("pp");
    }

    boolean factor() {
        return unit.equals("x");
    }

    boolean bare() {
        return unit.isEmpty();
    }
}
