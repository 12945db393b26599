package io.paperwire.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a version of a digest. */
public enum DigestStatus {
    /** Its rows stand. */
    @JsonProperty("applied")
    APPLIED,
    /** It would withdraw too much and waits for a release; the rows of the version before stand. */
    @JsonProperty("held")
    HELD,
    /** Its bytes are another digest's newest version; it lists nothing. */
    @JsonProperty("duplicate")
    DUPLICATE,
    /** It was withdrawn on purpose; no row stands. */
    @JsonProperty("withdrawn")
    WITHDRAWN
}
