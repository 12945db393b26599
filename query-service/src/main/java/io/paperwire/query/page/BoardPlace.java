package io.paperwire.query.page;

/**
 * Where a result of a paper stands on a board.
 *
 * @param address of the board's page
 * @param measure with the protocol, if there is one
 * @param value with its unit
 * @param subject the system, empty when it has no name
 * @param papers on the board
 * @param rank from 1; 0 for what is not ranked
 */
public record BoardPlace(
        String address,
        String benchmark,
        String measure,
        String value,
        String subject,
        boolean baseline,
        int papers,
        int rank) {}
