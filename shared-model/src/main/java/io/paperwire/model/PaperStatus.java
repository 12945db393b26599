package io.paperwire.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a paper, or one of its listings, stands in a digest at present. */
public enum PaperStatus {
    @JsonProperty("listed")
    LISTED,
    @JsonProperty("withdrawn")
    WITHDRAWN
}
