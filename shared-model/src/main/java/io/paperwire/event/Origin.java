package io.paperwire.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a version of a digest came. */
public enum Origin {
    @JsonProperty("seed")
    SEED,
    @JsonProperty("file")
    FILE,
    @JsonProperty("post")
    POST,
    @JsonProperty("delete")
    DELETE
}
