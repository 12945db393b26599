package io.paperwire.query.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An event in few words, for people.
 *
 * @param link where to read on; empty for nowhere
 */
record EventSummary(String title, String link, String text) {
    private static final int RESULTS = 5;
    private static final int SUMMARY = 500;

    static EventSummary of(String type, JsonNode data) {
        return switch (type) {
            case "paper" -> paper(data, "");
            case "withdrawn" -> paper(data, "Withdrawn: ");
            case "board" -> board(data);
            case "digest" ->
                new EventSummary("Digest " + text(data, "digest"), "", text(data, "applied") + " rows applied");
            default -> new EventSummary("Paperwire: " + type, "", text(data, "message"));
        };
    }

    private static EventSummary paper(JsonNode paper, String prefix) {
        List<String> lines = new ArrayList<>();
        lines.add(joined(" · ", text(paper, "category"), text(paper, "date")));
        lines.add(results(paper.path("metrics")));
        String summary = text(paper, "summary");
        lines.add(
                summary.codePointCount(0, summary.length()) <= SUMMARY
                        ? summary
                        : summary.substring(0, summary.offsetByCodePoints(0, SUMMARY)) + "…");
        return new EventSummary(
                prefix + text(paper, "title"),
                text(paper.path("links"), "arxiv"),
                lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n")));
    }

    private static String results(JsonNode metrics) {
        List<String> results = new ArrayList<>();
        for (JsonNode metric : metrics) {
            if (text(metric, "kind").equals("score")
                    && metric.hasNonNull("benchmark")
                    && !metric.path("baseline").asBoolean()
                    && results.size() < RESULTS) {
                results.add(joined(" ", text(metric, "benchmark"), text(metric, "metric"), text(metric, "quote")));
            }
        }
        return String.join(" · ", results);
    }

    private static EventSummary board(JsonNode board) {
        String name = joined(", ", text(board, "benchmark"), text(board, "measure"), text(board, "protocol"));
        JsonNode best = board.path("best");
        if (!best.isObject()) {
            return new EventSummary(name + ": no result is left", "", "");
        }
        String value = joined(" ", text(best, "value"), text(best, "unit"));
        return new EventSummary(
                name + ": " + value + ", " + text(best, "subject"),
                "https://arxiv.org/abs/" + text(best, "paper"),
                text(best, "title"));
    }

    private static String text(JsonNode of, String field) {
        JsonNode value = of.path(field);
        return value.isNull() ? "" : value.asText("");
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }
}
