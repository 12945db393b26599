package io.paperwire.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the other listings of a paper say about one of its numbers. */
public enum Agreement {
    /** No other summary speaks of it. */
    @JsonProperty("single")
    SINGLE,
    /** Another digest's own summary has the same number. */
    @JsonProperty("corroborated")
    CORROBORATED,
    /** Another digest's own summary has a different number for the same subject, measure and benchmark. */
    @JsonProperty("disputed")
    DISPUTED
}
