package io.paperwire.query.trend;

import io.paperwire.platform.problem.ProblemException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What comes first in a list of values. Values that are alike go by name. */
enum TermOrder {
    /** Most papers. */
    PAPERS {
        @Override
        double key(TermCounts counts, int ordinal) {
            return -counts.papers(ordinal);
        }
    },
    /** Surest to have become more frequent: highest lower end of the interval. */
    RISING {
        @Override
        double key(TermCounts counts, int ordinal) {
            return -counts.trend(ordinal).lower();
        }
    },
    /** Surest to have become less frequent: lowest upper end of the interval. */
    FALLING {
        @Override
        double key(TermCounts counts, int ordinal) {
            return counts.trend(ordinal).upper();
        }
    },
    /** Latest first seen. */
    NEW {
        @Override
        double key(TermCounts counts, int ordinal) {
            return counts.firstSeen(ordinal)
                    .map(day -> (double) -day.toEpochDay())
                    .orElse(Double.MAX_VALUE);
        }
    },
    NAME {
        @Override
        double key(TermCounts counts, int ordinal) {
            return 0;
        }
    };

    /** The lowest comes first. */
    abstract double key(TermCounts counts, int ordinal);

    static TermOrder of(@Nullable String word) {
        if (word == null) {
            return PAPERS;
        }
        return Arrays.stream(values())
                .filter(order -> order.word().equals(word))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalidParameter(
                        "sort",
                        word,
                        "one of " + Arrays.stream(values()).map(TermOrder::word).collect(Collectors.joining(", "))));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
