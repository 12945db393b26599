package io.paperwire.enrich.edit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paperwire.model.Correction.Action;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A word on one number of a paper, as it is posted.
 *
 * @param set fields of the record that shall be other ones; null takes a name away
 */
public record CorrectionRequest(
        @Schema(description = "The number as the paper's metrics have it", examples = "55.4%", required = true)
        @Nullable
        String quote,

        @Schema(description = "Its offset, as the paper's metrics have it", examples = "906", required = true) @Nullable
        Integer start,

        @Schema(description = "correct, strike, or restore: the extraction speaks again", required = true) @Nullable
        Action action,

        @Schema(
                description =
                        "With correct: value, unit, kind, metric, benchmark, subject, baseline as they shall be; what"
                                + " is not named stays",
                implementation = Object.class,
                examples = "{\"benchmark\": \"AIME 2024\"}")
        @Nullable
        ObjectNode set,

        @Schema(description = "Why, for everybody to read", required = true, maxLength = 1000) @Nullable
        String reason,

        @Schema(description = "Who says so, for everybody to read", required = true, maxLength = 200) @Nullable
        String author) {}
