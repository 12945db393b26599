package io.paperwire.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why something changed. */
public enum Cause {
    /** A digest listed the paper. */
    @JsonProperty("listing")
    LISTING,
    /** A later version of a digest has other words for it. */
    @JsonProperty("correction")
    CORRECTION,
    /** A digest, or a row of it, was withdrawn. */
    @JsonProperty("withdrawal")
    WITHDRAWAL,
    /** It was read or extracted again by a newer release. */
    @JsonProperty("replay")
    REPLAY,
    /** Someone corrected or struck a record. */
    @JsonProperty("edit")
    EDIT
}
