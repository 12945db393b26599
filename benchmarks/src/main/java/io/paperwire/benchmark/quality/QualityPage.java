package io.paperwire.benchmark.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code docs/quality.md}: the figures, what kinds are taken for each other, and the surest mistakes of each type. */
final class QualityPage {
    private static final int EXAMPLES = 5;

    private final StringBuilder page = new StringBuilder();

    private QualityPage() {}

    /**
     * @param gold names the annotated papers
     * @param floor by the name of a figure; empty when none is committed for this gold
     */
    static String of(Score score, Map<String, Double> figures, Map<String, Double> floor, String gold, int release) {
        QualityPage page = new QualityPage();
        page.head(score, !floor.isEmpty(), gold, release);
        page.figures(score, figures, floor);
        page.confusion(score);
        page.mistakes(score);
        return page.page.toString();
    }

    private void head(Score score, boolean development, String gold, int release) {
        say("# Quality of the extraction");
        say("");
        say(
                "Written by `./paperwire bench quality GOLD`, over `%s`: %d annotated papers with %d numbers; extraction release %d."
                        .formatted(gold, score.papers(), score.found().there(), release));
        if (development) {
            say(
                    "The rules were written with this development gold in view, and the category model was trained on digests that");
            say("hold its papers: expect less on others.");
        }
        say("");
        say("How right the rows of leaderboards are, looked at one by one: [boards-quality.md](boards-quality.md).");
        say("");
    }

    private void figures(Score score, Map<String, Double> figures, Map<String, Double> floor) {
        say("| figure | is | floor | means |");
        say("|---|---|---|---|");
        Map<String, String> meanings = Map.of(
                "found", "F1 of numbers found, with their value",
                "typed", "F1 of numbers found, with kind and unit",
                "result", "F1 of whole rows of a leaderboard",
                "board", "share of the surest 60 %% of rows that is right, over %d".formatted(score.boardRows()),
                "keywords", "F1 of the first 5 keywords",
                "keywords8", "F1 of the first 8 keywords",
                "category", "share of categories predicted right, over %d".formatted(score.categories()));
        figures.forEach((name, value) -> say("| %s | %s | %s | %s |"
                .formatted(
                        name,
                        number(value),
                        floor.containsKey(name) ? number(floor.get(name)) : "",
                        meanings.get(name))));
        say("");
        say("| | precision | recall | F1 |");
        say("|---|---|---|---|");
        share("found", score.found());
        share("typed", score.typed());
        share("result", score.result());
        say("");
        say("Of the numbers found, right in "
                + score.fields().entrySet().stream()
                        .map(field -> field.getKey() + " " + number(field.getValue()))
                        .collect(Collectors.joining(", "))
                + ".");
        say("");
    }

    private void share(String name, Share share) {
        say("| %s | %s | %s | %s |"
                .formatted(name, number(share.precision()), number(share.recall()), number(share.f1())));
    }

    private void confusion(Score score) {
        TreeSet<String> columns = new TreeSet<>();
        score.confusion().values().forEach(row -> columns.addAll(row.keySet()));
        say("## What is taken for what");
        say("");
        say("Rows are annotated kinds, columns found ones.");
        say("");
        say("| | " + String.join(" | ", columns) + " |");
        say("|---|" + "---|".repeat(columns.size()));
        score.confusion()
                .forEach((expected, row) -> say("| %s | %s |"
                        .formatted(
                                expected,
                                columns.stream()
                                        .map(got -> String.valueOf(row.getOrDefault(got, 0)))
                                        .collect(Collectors.joining(" | ")))));
        say("");
    }

    private void mistakes(Score score) {
        Map<String, List<Mistake>> byType = new TreeMap<>();
        score.mistakes()
                .forEach(mistake -> byType.computeIfAbsent(mistake.type(), any -> new ArrayList<>())
                        .add(mistake));
        say("## Mistakes by type, the surest first");
        say("");
        if (byType.isEmpty()) {
            say("None.");
        }
        byType.forEach((type, mistakes) -> {
            say("### %s: %d".formatted(type, mistakes.size()));
            say("");
            mistakes.sort(Comparator.comparingDouble(Mistake::confidence).reversed());
            mistakes.stream().limit(EXAMPLES).forEach(mistake -> say("- " + words(mistake)));
            say("");
        });
    }

    private static String words(Mistake mistake) {
        Row expected = mistake.expected();
        Row got = mistake.got();
        String at = "[%1$s](https://arxiv.org/abs/%1$s) ".formatted(mistake.paper());
        if (expected == null) {
            return at + (got == null ? "" : "`" + got.quote() + "` " + whole(got));
        }
        String quote = at + "`" + expected.quote() + "` ";
        return got == null
                ? quote + whole(expected)
                : quote
                        + "expected %s, got %s (%.2f)"
                                .formatted(
                                        field(mistake.type(), expected), field(mistake.type(), got), got.confidence());
    }

    private static String whole(Row row) {
        return row.kind() + (row.confidence() == 0 ? "" : String.format(Locale.ROOT, " (%.2f)", row.confidence()));
    }

    private static String field(String type, Row row) {
        return switch (type) {
            case "kind" -> row.kind();
            case "unit" -> code(row.unit());
            case "metric" -> code(row.metric());
            case "benchmark" -> code(row.benchmark());
            case "subject" -> code(row.subject());
            default -> row.baseline() ? "a baseline" : "no baseline";
        };
    }

    private static String code(@Nullable String text) {
        return text == null || text.isEmpty() ? "none" : "`" + text.replace('`', '\'') + "`";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private void say(String line) {
        page.append(line).append('\n');
    }
}
