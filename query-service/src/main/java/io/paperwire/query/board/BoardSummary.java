package io.paperwire.query.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.paperwire.model.BoardRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A board in a list.
 *
 * @param papers with rows that are shown: its popularity
 * @param shown rows
 * @param hidden rows, kept for their doubts
 * @param newest the day of the newest row
 * @param best the present best; null when nothing is ranked
 * @param bestAge days since the best's paper
 * @param saturation how much of what can be reached the best has, from 0 to 1; null where there is no end
 */
public record BoardSummary(
        @JsonUnwrapped BoardHeader board,
        int papers,
        int shown,
        int hidden,
        @Nullable LocalDate newest,
        @Nullable BoardRow best,
        @Nullable Integer bestAge,
        @Nullable Double saturation) {}
