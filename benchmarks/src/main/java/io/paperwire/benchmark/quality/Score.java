package io.paperwire.benchmark.quality;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an extraction against annotated papers.
 *
 * @param found overlaps an annotated number and has its value
 * @param typed found, with its kind and unit
 * @param result a row of a leaderboard with everything right; over scores only
 * @param fields of the found ones, the share in which each field is right
 * @param board of the rows that name a benchmark, the share of the surest 60 % that is right as in {@code result}
 * @param boardRows how many these are
 * @param keywords by how many of the first count
 * @param category the share of given categories that is predicted; null when none is given
 * @param categories how many are given
 * @param confusion annotated kind, then found kind, to how often; {@code missed} and {@code extra} stand for none
 */
record Score(
        int papers,
        int missing,
        Share found,
        Share typed,
        Share result,
        Map<String, Double> fields,
        double board,
        int boardRows,
        Map<Integer, Share> keywords,
        @Nullable Double category,
        int categories,
        Map<String, Map<String, Integer>> confusion,
        List<Mistake> mistakes) {

    Score {
        mistakes = List.copyOf(mistakes);
    }
}
