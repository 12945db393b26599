package io.paperwire.query.board;

import io.paperwire.platform.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which state of a board is wanted.
 *
 * @param asOf only papers of this day or before; null for all
 * @param knownAt what was known at this time; null for now
 */
public record BoardMoment(
        @Nullable LocalDate asOf, @Nullable Instant knownAt) {

    /** @throws ProblemException if {@code knownAt} is no time */
    public static BoardMoment of(@Nullable LocalDate asOf, @Nullable String knownAt) {
        return new BoardMoment(asOf, knownAt == null ? null : instant(knownAt));
    }

    /**
     * The board in that state.
     *
     * @throws ProblemException if nobody knew of it
     */
    public StoredBoard of(BoardRepository boards, String slug) {
        Optional<StoredBoard> found = knownAt == null ? boards.find(slug) : boards.find(slug, knownAt);
        StoredBoard board = found.orElseThrow(() -> BoardRepository.missing(slug));
        return asOf == null ? board : board.upTo(asOf);
    }

    /**
     * The moment whose state was given.
     *
     * @param now a moment of whose changes none came after the board was read
     */
    Instant reached(Instant now, StoredBoard board) {
        Instant latest =
                board.header().updatedAt().isAfter(now) ? board.header().updatedAt() : now;
        return knownAt == null || knownAt.isAfter(latest) ? latest : knownAt;
    }

    private static Instant instant(String text) {
        try {
            // A plus that was not escaped arrives as a space.
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            throw ProblemException.invalidParameter(
                    "knownAt", text, "a time with its zone such as 2025-05-13T06:02:11Z");
        }
    }
}
