package io.paperwire.query.board;

import io.paperwire.model.ArxivId;
import io.paperwire.platform.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks of the boards.
 *
 * @param words that a board's names must hold: lower case, letters and digits only
 * @param least so many rows must be shown
 */
public record BoardSearch(List<String> words, int least, BoardOrder order) {
    public static final String SLUG = "The board's name in addresses, as lists of boards have it";
    public static final String EXAMPLE = "aime-2025-pass-at-1";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");
    private static final Pattern NOT_COUNTED = Pattern.compile("[^\\p{L}\\p{N}+@]+");
    private static final int BOARDS = 20;
    private static final int LEAST_PAPERS = 2;
    private static final int MOST_PAPERS = 5;

    /** @throws ProblemException if {@code sort} is no order */
    public static BoardSearch of(@Nullable String q, int least, String sort) {
        List<String> words = q == null
                ? List.of()
                : BETWEEN_WORDS
                        .splitAsStream(q.toLowerCase(Locale.ROOT))
                        .map(word -> NOT_COUNTED.matcher(word).replaceAll(""))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return new BoardSearch(words, least, BoardOrder.parse(sort));
    }

    public @Nullable BoardCursor after(@Nullable String cursor) {
        return cursor == null
                ? null
                : BoardCursor.parse(cursor)
                        .orElseThrow(() -> ProblemException.invalidParameter(
                                "cursor", cursor, "the value of \"next\" of the page before, in the same order"));
    }

    /** Whether hidden rows are wanted too. */
    public static boolean all(String show) {
        if (!show.equals("all") && !show.equals("sure")) {
            throw ProblemException.invalidParameter("show", show, "sure or all");
        }
        return show.equals("all");
    }

    static List<String> slugs(String boards) {
        List<String> slugs = Arrays.stream(boards.split(",", -1))
                .map(String::strip)
                .distinct()
                .toList();
        if (slugs.size() > BOARDS) {
            throw ProblemException.invalidParameter("boards", boards, "at most " + BOARDS + " slugs");
        }
        return slugs;
    }

    static List<ArxivId> papers(@Nullable String papers) {
        String given = papers == null ? "" : papers;
        List<ArxivId> ids = Arrays.stream(given.split(",", -1))
                .map(String::strip)
                .flatMap(id -> ArxivId.parse(id).stream())
                .distinct()
                .toList();
        if (ids.size() < LEAST_PAPERS || ids.size() > MOST_PAPERS || ids.size() != given.split(",", -1).length) {
            throw ProblemException.invalidParameter(
                    "papers", given, LEAST_PAPERS + " to " + MOST_PAPERS + " different arXiv ids separated by commas");
        }
        return ids;
    }
}
