package io.paperwire.query.board;

import io.paperwire.platform.problem.ProblemException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Orders of lists of boards; of equals, the slug decides. */
public enum BoardOrder {
    /** Most papers first. */
    POPULAR("papers::float8"),
    /** Newest row first. */
    FRESH("coalesce(extract(epoch from newest)::float8, -1e18)"),
    /** Nearest to its end first. */
    SATURATED("coalesce(" + BoardRepository.SATURATION + ", -1)"),
    /** Oldest best first. */
    STALE("coalesce(-extract(epoch from (best ->> 'date')::date)::float8, -1e18)"),
    NAME("0::float8");

    private final String key;

    BoardOrder(String key) {
        this.key = key;
    }

    /** SQL of what is sorted by, highest first; never null. */
    String key() {
        return key;
    }

    public static BoardOrder parse(String name) {
        return Arrays.stream(values())
                .filter(order -> order.word().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalidParameter(
                        "sort",
                        name,
                        "one of "
                                + Arrays.stream(values()).map(BoardOrder::word).collect(Collectors.joining(", "))));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
