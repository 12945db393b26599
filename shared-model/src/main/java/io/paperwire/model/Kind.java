package io.paperwire.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a number in a summary states. */
public enum Kind {
    /** The value of an evaluation measure that a system reached. */
    @JsonProperty("score")
    SCORE,
    /** A difference or ratio of quality between systems. */
    @JsonProperty("gain")
    GAIN,
    /** Speed, memory, energy or cost, or a ratio of these. */
    @JsonProperty("efficiency")
    EFFICIENCY,
    /** A size or a count. */
    @JsonProperty("scale")
    SCALE
}
