package io.paperwire.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's word on one number of a paper, laid over what was extracted.
 *
 * @param quote the number as the summary has it
 * @param start offset of the quote in that summary, in code points, when the word was given
 * @param reason why, in that person's words
 * @param author who says so
 * @param applied whether a summary of the paper still has the number among the same words: otherwise nothing changes
 * @param extracted what the extraction makes of the number; null where it sees none
 */
public record Correction(
        String quote,
        int start,
        Action action,
        String reason,
        String author,
        Instant at,
        boolean applied,
        @Nullable Metric extracted) {

    /** What becomes of the record. */
    public enum Action {
        /** It says something else. */
        @JsonProperty("correct")
        CORRECT,
        /** It is taken out. */
        @JsonProperty("strike")
        STRIKE,
        /** The extraction speaks again. */
        @JsonProperty("restore")
        RESTORE
    }
}
