package io.paperwire.enrich.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.paperwire.enrich.category.CategoryTrainer;
import io.paperwire.enrich.category.LabelledPaper;
import io.paperwire.enrich.keyword.KeywordTrainer;
import io.paperwire.enrich.keyword.PhraseStatistics;
import io.paperwire.enrich.metric.ConfidenceTrainer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BinaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Computes a data file of the extraction from papers, given as JSON Lines as {@code ./paperwire parse} prints them.
 *
 * <p>The same papers give the same file to the byte, in whatever order they come: they are sorted by id, and of several
 * rows of one paper the longest summary is used. {@code category} trains the category model, {@code keywords}
 * counts phrases, {@code ranking} fits the weights of the keyword ranking to papers with a {@code keywords} field,
 * {@code confidence} fits the confidence of results to the annotations of {@code --gold} files, whose lines hold the
 * summary themselves or find it among the papers by {@code id}, {@code file} and the quotes.
 */
@Command(name = "train", description = "Computes a data file of the extraction from papers given as JSON Lines.")
public final class TrainCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Parameters(index = "0", description = "category, keywords, ranking or confidence")
    private String what = "";

    @Parameters(index = "1", description = "the file to write")
    private Path file = Path.of("");

    @Option(names = "--gold", arity = "1..*", paramLabel = "FILE", description = "annotated papers, for confidence")
    private List<Path> gold = List.of();

    public static void main(String[] args) {
        System.exit(new CommandLine(new TrainCommand()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        List<JsonNode> rows;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            rows = rows(in);
        } catch (JsonProcessingException e) {
            System.err.println("not JSON Lines: " + e.getOriginalMessage());
            return 2;
        }
        List<JsonNode> papers = papers(rows);
        switch (what) {
            case "category" ->
                Files.writeString(
                        file, CategoryTrainer.train(labelled(papers, true)).write());
            case "keywords" ->
                Files.writeString(
                        file, PhraseStatistics.of(labelled(papers, false)).write());
            case "ranking" -> Files.writeString(file, KeywordTrainer.train(annotated(papers)));
            case "confidence" -> Files.writeString(file, ConfidenceTrainer.train(new GoldReader(rows).read(gold)));
            default -> {
                System.err.println("expected category, keywords, ranking or confidence: \"" + what + "\"");
                return 2;
            }
        }
        System.err.println(papers.size() + " papers read, " + file + " written");
        return 0;
    }

    private static List<LabelledPaper> labelled(List<JsonNode> papers, boolean filed) {
        return papers.stream()
                .filter(paper -> !filed || paper.path("category").isTextual())
                .map(paper -> new LabelledPaper(
                        paper.path("title").asText(),
                        paper.path("summary").asText(),
                        paper.path("category").asText("")))
                .toList();
    }

    private static List<KeywordTrainer.AnnotatedPaper> annotated(List<JsonNode> papers) {
        List<KeywordTrainer.AnnotatedPaper> annotated = new ArrayList<>();
        for (JsonNode paper : papers) {
            List<String> keywords = new ArrayList<>();
            paper.path("keywords").forEach(keyword -> keywords.add(keyword.asText()));
            annotated.add(new KeywordTrainer.AnnotatedPaper(
                    paper.path("title").asText(), paper.path("summary").asText(), keywords));
        }
        return annotated;
    }

    /** The lines that have a summary. */
    private static List<JsonNode> rows(BufferedReader in) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            JsonNode paper = JSON.readTree(line);
            if (paper.path("summary").isTextual()
                    && !paper.path("summary").textValue().isBlank()) {
                rows.add(paper);
            }
        }
        return rows;
    }

    /** Papers by id; of several rows of one paper the one with the longest summary, of equally long ones the first by text. */
    private static List<JsonNode> papers(List<JsonNode> rows) {
        Comparator<JsonNode> richest = Comparator.<JsonNode>comparingInt(
                        row -> row.path("summary").textValue().length())
                .thenComparing(row -> row.path("summary").textValue(), Comparator.reverseOrder())
                .thenComparing(JsonNode::toString);
        Map<String, JsonNode> byId = new TreeMap<>();
        rows.forEach(row -> byId.merge(row.path("id").asText(), row, BinaryOperator.maxBy(richest)));
        return new ArrayList<>(byId.values());
    }
}
