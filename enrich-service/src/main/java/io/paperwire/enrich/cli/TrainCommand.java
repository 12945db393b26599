package io.paperwire.enrich.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.paperwire.enrich.category.CategoryTrainer;
import io.paperwire.enrich.category.LabelledPaper;
import io.paperwire.enrich.keyword.KeywordTrainer;
import io.paperwire.enrich.keyword.PhraseStatistics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Computes a data file of the extraction from papers, given as JSON Lines as {@code ./paperwire parse} prints them.
 *
 * <p>The same papers give the same file to the byte, in whatever order they come: they are sorted by id, and of several
 * rows of one paper the last is used. {@code category} trains the category model, {@code keywords}
 * counts phrases, {@code ranking} fits the weights of the keyword ranking to papers with a {@code keywords} field.
 */
@Command(name = "train", description = "Computes a data file of the extraction from papers given as JSON Lines.")
public final class TrainCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Parameters(index = "0", description = "category, keywords or ranking")
    private String what = "";

    @Parameters(index = "1", description = "the file to write")
    private Path file = Path.of("");

    public static void main(String[] args) {
        System.exit(new CommandLine(new TrainCommand()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        List<JsonNode> papers;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            papers = papers(in);
        } catch (JsonProcessingException e) {
            System.err.println("not JSON Lines: " + e.getOriginalMessage());
            return 2;
        }
        switch (what) {
            case "category" ->
                Files.writeString(
                        file, CategoryTrainer.train(labelled(papers, true)).write());
            case "keywords" ->
                Files.writeString(
                        file, PhraseStatistics.of(labelled(papers, false)).write());
            case "ranking" -> Files.writeString(file, KeywordTrainer.train(annotated(papers)));
            default -> {
                System.err.println("expected category, keywords or ranking: \"" + what + "\"");
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

    /** Papers with a summary by id; of several rows of one paper the last. */
    private static List<JsonNode> papers(BufferedReader in) throws IOException {
        Map<String, JsonNode> byId = new TreeMap<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            JsonNode paper = JSON.readTree(line);
            if (paper.path("summary").isTextual()
                    && !paper.path("summary").textValue().isBlank()) {
                byId.put(paper.path("id").asText(), paper);
            }
        }
        return new ArrayList<>(byId.values());
    }
}
