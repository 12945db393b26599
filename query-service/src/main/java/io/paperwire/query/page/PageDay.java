package io.paperwire.query.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One day of a page, its papers by category.
 *
 * @param date in ISO 8601, empty for papers without date
 * @param label the day as people say it
 */
public record PageDay(String date, String label, List<Category> categories) {
    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    /** By name, the nameless last. */
    static final Comparator<String> CATEGORIES = Comparator.comparing(String::isEmpty)
            .thenComparing(String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Comparator.naturalOrder());

    public PageDay {
        categories = List.copyOf(categories);
    }

    /** Groups cards by day, in the order in which the days come, and each day by {@link #CATEGORIES}. */
    static List<PageDay> of(List<PaperCard> cards) {
        Map<String, List<PaperCard>> byDay =
                cards.stream().collect(Collectors.groupingBy(PaperCard::date, LinkedHashMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> new PageDay(day.getKey(), label(day.getKey()), categories(day.getValue())))
                .toList();
    }

    private static List<Category> categories(List<PaperCard> cards) {
        return cards.stream()
                .collect(Collectors.groupingBy(
                        PaperCard::category, () -> new TreeMap<>(CATEGORIES), Collectors.toList()))
                .entrySet()
                .stream()
                .map(category -> new Category(category.getKey(), category.getValue()))
                .toList();
    }

    static String label(String date) {
        return date.isEmpty() ? "Without a date" : LABEL.format(LocalDate.parse(date));
    }

    /** The papers of one category. */
    public record Category(String name, List<PaperCard> cards) {
        public Category {
            cards = List.copyOf(cards);
        }

        public String label() {
            return name.isEmpty() ? "Without a category" : name;
        }
    }
}
