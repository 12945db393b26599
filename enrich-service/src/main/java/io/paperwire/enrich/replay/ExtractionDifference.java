package io.paperwire.enrich.replay;

import io.paperwire.enrich.enrichment.Extraction;
import io.paperwire.model.Keyword;
import io.paperwire.model.Metric;
import io.paperwire.platform.progress.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What two extractions of one listing differ in: numbers by their place in the text, keywords by their phrase. */
final class ExtractionDifference {
    private final Tally numbers = new Tally();
    private final Tally keywords = new Tally();
    private final Tally categories = new Tally();

    void add(Tally.Place at, Extraction before, Extraction after) {
        compareNumbers(at, before.metrics(), after.metrics());
        compareKeywords(at, before.keywords(), after.keywords());
        compareCategories(at, before, after);
    }

    Tally.View numbers() {
        return numbers.view();
    }

    Tally.View keywords() {
        return keywords.view();
    }

    Tally.View categories() {
        return categories.view();
    }

    /** Both lists are in the order of the text, so one walk along both pairs what overlaps. */
    private void compareNumbers(Tally.Place at, List<Metric> before, List<Metric> after) {
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            Metric old = i < before.size() ? before.get(i) : null;
            Metric fresh = j < after.size() ? after.get(j) : null;
            if (fresh == null || (old != null && old.end() <= fresh.start())) {
                numbers.removed(at, words(Objects.requireNonNull(old)));
                i++;
            } else if (old == null || fresh.end() <= old.start()) {
                numbers.added(at, words(fresh));
                j++;
            } else {
                compare(at, old, fresh);
                i++;
                j++;
            }
        }
    }

    private void compare(Tally.Place at, Metric old, Metric fresh) {
        List<String> fields = new ArrayList<>();
        if (old.value().compareTo(fresh.value()) != 0) {
            fields.add("value");
        }
        differ("quote", old.quote(), fresh.quote(), fields);
        differ("unit", old.unit(), fresh.unit(), fields);
        differ("kind", old.kind(), fresh.kind(), fields);
        differ("metric", old.metric(), fresh.metric(), fields);
        differ("benchmark", old.benchmark(), fresh.benchmark(), fields);
        differ("subject", old.subject(), fresh.subject(), fields);
        differ("baseline", old.baseline(), fresh.baseline(), fields);
        differ("confidence", old.confidence(), fresh.confidence(), fields);
        if (fields.isEmpty()) {
            numbers.unchanged();
        } else {
            numbers.changed(at, fields, words(old), words(fresh));
        }
    }

    private void compareKeywords(Tally.Place at, List<Keyword> before, List<Keyword> after) {
        Map<String, Double> old = before.stream()
                .collect(Collectors.toMap(Keyword::phrase, Keyword::score, (a, b) -> a, LinkedHashMap::new));
        for (Keyword keyword : after) {
            Double score = old.remove(keyword.phrase());
            if (score == null) {
                keywords.added(at, keyword.phrase());
            } else if (score == keyword.score()) {
                keywords.unchanged();
            } else {
                keywords.changed(
                        at, List.of("score"), keyword.phrase() + " " + score, keyword.phrase() + " " + keyword.score());
            }
        }
        old.keySet().forEach(phrase -> keywords.removed(at, phrase));
    }

    private void compareCategories(Tally.Place at, Extraction before, Extraction after) {
        List<String> fields = new ArrayList<>();
        differ("category", before.category(), after.category(), fields);
        differ("confidence", before.categoryConfidence(), after.categoryConfidence(), fields);
        if (fields.isEmpty()) {
            categories.unchanged();
        } else if (before.category() == null) {
            categories.added(at, words(after));
        } else if (after.category() == null) {
            categories.removed(at, words(before));
        } else {
            categories.changed(at, fields, words(before), words(after));
        }
    }

    private static void differ(String field, @Nullable Object one, @Nullable Object other, List<String> fields) {
        if (!Objects.equals(one, other)) {
            fields.add(field);
        }
    }

    private static String words(Metric m) {
        return "%s = %s%s: %s%s%s%s%s (%s)"
                .formatted(
                        m.quote(),
                        m.value().toPlainString(),
                        m.unit().isEmpty() ? "" : " " + m.unit(),
                        m.kind().name().toLowerCase(Locale.ROOT),
                        m.metric() == null ? "" : ", " + m.metric(),
                        m.benchmark() == null ? "" : " on " + m.benchmark(),
                        m.subject() == null ? "" : " by " + m.subject(),
                        m.baseline() ? ", baseline" : "",
                        m.confidence());
    }

    private static String words(Extraction extraction) {
        return extraction.categoryConfidence() == null
                ? String.valueOf(extraction.category())
                : String.format(Locale.ROOT, "%s (%.3f)", extraction.category(), extraction.categoryConfidence());
    }
}
