package io.paperwire.query.paper;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.query.index.StoredPaper;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of papers that a list shows: all but the large ones, unless some are asked for by name.
 *
 * @param left those that are left out
 */
record Selection(Set<String> left) {
    static final String SELECT = "select";
    private static final String ID = "id";
    private static final Set<String> LARGE = new TreeSet<>(Set.of("metrics", "listings"));
    private static final Set<String> OTHERS = Set.of(
            ID,
            "title",
            "authors",
            "category",
            "categoryPredicted",
            "categoryConfidence",
            "labels",
            "keywords",
            "date",
            "status",
            "revision",
            "change",
            "cause",
            "summary",
            "links",
            "addedAt",
            "updatedAt",
            "truncated");

    Selection {
        left = Set.copyOf(left);
    }

    /**
     * Large fields alone are shown beside the others; if any other is named, only those that are named, and the id.
     *
     * @throws ProblemException if {@code names}, separated by commas, are not all fields of papers
     */
    static Selection parse(@Nullable String names) {
        if (names == null) {
            return new Selection(LARGE);
        }
        List<String> asked =
                Arrays.stream(names.split(",", -1)).map(String::strip).toList();
        if (!asked.stream().allMatch(name -> LARGE.contains(name) || OTHERS.contains(name))) {
            throw ProblemException.invalidParameter(
                    SELECT,
                    names,
                    "one or more, separated by commas, of "
                            + Stream.concat(LARGE.stream(), OTHERS.stream().sorted())
                                    .collect(Collectors.joining(", ")));
        }
        boolean isOnly = asked.stream().anyMatch(OTHERS::contains);
        Stream<String> all = isOnly ? Stream.concat(LARGE.stream(), OTHERS.stream()) : LARGE.stream();
        return new Selection(
                all.filter(name -> !asked.contains(name) && !name.equals(ID)).collect(Collectors.toSet()));
    }

    /** The JSON object without what is left out. */
    byte[] of(StoredPaper paper) {
        return left.isEmpty() ? paper.json() : paper.without(left);
    }
}
