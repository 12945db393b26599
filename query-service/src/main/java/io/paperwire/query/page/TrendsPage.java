package io.paperwire.query.page;

import io.paperwire.query.drawing.Calendar;
import io.paperwire.query.drawing.Sparkline;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What changes over time.
 *
 * @param until the last day that is looked at, as people say it; empty when there are no papers
 * @param papers a drawing of papers a day
 * @param results a drawing of results a day
 * @param months the same as numbers
 * @param categories each with its papers a week
 */
public record TrendsPage(String until, String papers, String results, List<Month> months, List<Line> categories) {
    /** Days that a calendar shows. */
    static final int DAYS = 53 * 7;

    /** Weeks that a line shows. */
    static final int WEEKS = 26;

    public TrendsPage {
        months = List.copyOf(months);
        categories = List.copyOf(categories);
    }

    static TrendsPage of(
            LocalDate last,
            Map<LocalDate, Integer> papers,
            Map<LocalDate, Integer> results,
            List<CountRepository.CategoryWeek> categories) {
        return new TrendsPage(
                PageDay.label(last.toString()),
                Calendar.of("Papers a day in the year until " + last, "papers", last, papers),
                Calendar.of("Results on leaderboards a day in the year until " + last, "results", last, results),
                Month.of(papers, results),
                Line.of(last, categories));
    }

    /** The first Monday of a line that ends with {@code last}. */
    static LocalDate firstWeek(LocalDate last) {
        return last.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1L);
    }

    /** What a month brought. */
    public record Month(String month, int papers, int results) {
        static List<Month> of(Map<LocalDate, Integer> papers, Map<LocalDate, Integer> results) {
            Map<String, int[]> sums = new TreeMap<>(Collections.reverseOrder());
            papers.forEach((day, count) -> sum(sums, day)[0] += count);
            results.forEach((day, count) -> sum(sums, day)[1] += count);
            return sums.entrySet().stream()
                    .map(month -> new Month(month.getKey(), month.getValue()[0], month.getValue()[1]))
                    .toList();
        }

        private static int[] sum(Map<String, int[]> sums, LocalDate day) {
            return sums.computeIfAbsent(day.toString().substring(0, 7), month -> new int[2]);
        }
    }

    /**
     * One category over time.
     *
     * @param line a drawing
     */
    public record Line(String name, int papers, String line) {
        static List<Line> of(LocalDate last, List<CountRepository.CategoryWeek> counted) {
            LocalDate first = firstWeek(last);
            Map<String, List<Integer>> weeks = new LinkedHashMap<>();
            for (CountRepository.CategoryWeek count : counted) {
                int week = (int) ChronoUnit.WEEKS.between(first, count.week());
                weeks.computeIfAbsent(count.category(), name -> new ArrayList<>(Collections.nCopies(WEEKS, 0)))
                        .set(week, count.papers());
            }
            return weeks.entrySet().stream()
                    .map(category -> new Line(
                            category.getKey(),
                            category.getValue().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum(),
                            Sparkline.of(
                                    category.getKey() + ", papers a week: " + words(category.getValue()),
                                    category.getValue())))
                    .toList();
        }

        private static String words(List<Integer> counts) {
            return String.join(", ", counts.stream().map(String::valueOf).toList());
        }
    }
}
