package io.paperwire.query.page;

import io.paperwire.model.Paper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the papers of a day can be narrowed down to. Each count is of the papers that its link would show. */
final class DayFacets {
    private static final int KEYWORDS = 18;

    private DayFacets() {}

    /** Categories by name, of the papers that have the chosen keyword. */
    static List<Facet> categories(List<Paper> papers, DayChoice choice) {
        Map<String, Integer> counts = new TreeMap<>(PageDay.CATEGORIES);
        for (Paper paper : papers) {
            if (paper.category() != null && with(choice, "", choice.keyword()).takes(paper)) {
                counts.merge(paper.category(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(category -> {
                    boolean selected = category.getKey().equals(choice.category());
                    return new Facet(
                            category.getKey(),
                            category.getValue(),
                            choice.address(selected ? "" : category.getKey(), choice.keyword())
                                    .toString(),
                            selected);
                })
                .toList();
    }

    /** The keywords of most papers, of those in the chosen category. */
    static List<Facet> keywords(List<Paper> papers, DayChoice choice) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Paper paper : papers) {
            if (with(choice, choice.category(), "").takes(paper)) {
                paper.keywords().forEach(keyword -> counts.merge(keyword, 1, Integer::sum));
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(KEYWORDS)
                .map(keyword -> {
                    boolean selected = keyword.getKey().equals(choice.keyword());
                    return new Facet(
                            keyword.getKey(),
                            keyword.getValue(),
                            choice.address(choice.category(), selected ? "" : keyword.getKey())
                                    .toString(),
                            selected);
                })
                .toList();
    }

    /** What is chosen now; each leads to the page without it. */
    static List<Facet> narrowed(DayChoice choice) {
        List<Facet> narrowed = new ArrayList<>();
        if (!choice.category().isEmpty()) {
            narrowed.add(new Facet(
                    choice.category(), 0, choice.address("", choice.keyword()).toString(), true));
        }
        if (!choice.keyword().isEmpty()) {
            narrowed.add(new Facet(
                    choice.keyword(), 0, choice.address(choice.category(), "").toString(), true));
        }
        return narrowed;
    }

    private static DayChoice with(DayChoice choice, String category, String keyword) {
        return new DayChoice(choice.day(), choice.latest(), category, keyword, 1);
    }
}
