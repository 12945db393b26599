package io.paperwire.query.trend;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which way a rate goes, as far as its interval tells. */
public enum Direction {
    RISING,
    FALLING,
    STEADY;

    static Direction of(RateRatio trend) {
        if (trend.lower() > 1) {
            return RISING;
        }
        return trend.upper() < 1 ? FALLING : STEADY;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
