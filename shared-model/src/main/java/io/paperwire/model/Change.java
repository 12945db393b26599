package io.paperwire.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a revision did to a paper. */
public enum Change {
    /** Its first listing, or its return after a withdrawal. */
    @JsonProperty("added")
    ADDED,
    @JsonProperty("changed")
    CHANGED,
    /** Its last listing is gone; the content is the last known. */
    @JsonProperty("withdrawn")
    WITHDRAWN
}
