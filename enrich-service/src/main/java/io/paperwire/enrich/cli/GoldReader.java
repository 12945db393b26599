package io.paperwire.enrich.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.paperwire.enrich.metric.ConfidenceTrainer.AnnotatedPaper;
import io.paperwire.enrich.metric.ConfidenceTrainer.Annotation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads annotations and joins them to the summaries that they annotate. */
final class GoldReader {
    private static final JsonMapper JSON = new JsonMapper();
    private final List<JsonNode> rows;

    /** @param rows papers as {@code ./paperwire parse} prints them, with a summary each */
    GoldReader(List<JsonNode> rows) {
        this.rows = rows;
    }

    /**
     * The annotated papers of {@code files}, sorted by the files' names, each in its own order.
     *
     * @throws IOException if a file cannot be read, or none of the rows is the summary that a line annotates
     */
    List<AnnotatedPaper> read(List<Path> files) throws IOException {
        List<AnnotatedPaper> papers = new ArrayList<>();
        for (Path file : files.stream()
                .sorted(Comparator.comparing(path -> path.getFileName().toString()))
                .toList()) {
            for (String line : Files.readAllLines(file)) {
                JsonNode gold = JSON.readTree(line);
                JsonNode paper = gold.path("summary").isTextual() ? gold : row(gold, file);
                papers.add(new AnnotatedPaper(
                        paper.path("title").asText(), paper.path("summary").asText(), annotations(gold)));
            }
        }
        return papers;
    }

    private JsonNode row(JsonNode gold, Path file) throws IOException {
        String id = gold.path("id").asText();
        String digest = gold.path("file").asText("");
        return rows.stream()
                .filter(row -> row.path("id").asText().equals(id))
                .filter(row -> row.path("file").asText().endsWith(digest))
                .filter(row -> fits(gold, row.path("summary").asText()))
                .findFirst()
                .orElseThrow(() -> new IOException(file + ": no summary given that the annotation of " + id + " fits"));
    }

    /** Whether each quote stands where the annotation says. */
    private static boolean fits(JsonNode gold, String summary) {
        int length = summary.codePointCount(0, summary.length());
        for (JsonNode metric : gold.path("metrics")) {
            int start = metric.path("start").asInt();
            int end = metric.path("end").asInt();
            if (end > length
                    || !summary.substring(summary.offsetByCodePoints(0, start), summary.offsetByCodePoints(0, end))
                            .equals(metric.path("quote").asText())) {
                return false;
            }
        }
        return true;
    }

    private static List<Annotation> annotations(JsonNode gold) {
        List<Annotation> annotations = new ArrayList<>();
        for (JsonNode metric : gold.path("metrics")) {
            annotations.add(new Annotation(
                    metric.path("start").asInt(),
                    metric.path("end").asInt(),
                    metric.path("value").asDouble(),
                    metric.path("kind").asText(),
                    text(metric.path("metric")),
                    text(metric.path("benchmark")),
                    text(metric.path("subject")),
                    metric.path("baseline").asBoolean()));
        }
        return annotations;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : null;
    }
}
