package io.paperwire.query.page;

import java.util.List;

/**
 * The list of boards.
 *
 * @param q words that the names hold, empty for all
 * @param sort the word of the order
 * @param total boards on all pages
 * @param next address of the next page, empty when there is none
 * @param heat systems against the most popular boards; without columns where it is not shown
 * @param after where in the feed the page stands, empty when that is not known
 */
public record BoardsPage(
        String q, String sort, List<BoardLine> boards, long total, String next, BoardHeat heat, String after) {
    public BoardsPage {
        boards = List.copyOf(boards);
    }

    /** The orders that a reader may choose, with their words. */
    public List<Order> orders() {
        return List.of(
                new Order("popular", "Most papers", sort),
                new Order("fresh", "Newest row", sort),
                new Order("stale", "Oldest best", sort),
                new Order("saturated", "Nearest to its end", sort),
                new Order("name", "Name", sort));
    }

    /** An order of the list. */
    public record Order(String word, String label, boolean chosen) {
        Order(String word, String label, String sort) {
            this(word, label, word.equals(sort));
        }
    }
}
