package io.paperwire.enrich.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paperwire.enrich.enrichment.Extraction;
import io.paperwire.enrich.enrichment.Extractor;
import io.paperwire.enrich.metric.ExplainedMetric;
import io.paperwire.enrich.resource.DataFile;
import io.paperwire.model.Keyword;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Extracts from papers that come as JSON Lines on standard input and writes the same lines with what was found.
 *
 * <p>In: {@code {"id","title","summary"[,"category"]}}, summary may be null. Out, in the same order: the line's own
 * fields with {@code metrics}, {@code keywords} and {@code category}; a predicted category comes with
 * {@code categoryPredicted} and {@code categoryConfidence}. A line that cannot be read is named on standard error with
 * its number, and the exit code is then 2.
 */
@Command(name = "enrich", description = "Extracts metrics, keywords and category from papers given as JSON Lines.")
public final class EnrichCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Option(names = "--keywords", paramLabel = "N", description = "keywords a paper (default: ${DEFAULT-VALUE})")
    private int limit = 10;

    @Option(names = "--measures", paramLabel = "FILE", description = "your own measures, laid over the built-in ones")
    private List<Path> measures = List.of();

    @Option(
            names = "--benchmarks",
            paramLabel = "FILE",
            description = "your own benchmarks, laid over the built-in ones")
    private List<Path> benchmarks = List.of();

    @Option(names = "--explain", description = "add to each metric the rule that decided each field")
    private boolean explain;

    public static void main(String[] args) {
        System.exit(new CommandLine(new EnrichCommand()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 0) {
            System.err.println("--keywords must not be negative: " + limit);
            return 2;
        }
        Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
        Extractor extractor;
        try {
            extractor = Extractor.of(files(measures), files(benchmarks));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        }
        return run(extractor, new InputStreamReader(System.in, StandardCharsets.UTF_8), out, System.err);
    }

    /** Reads papers to the end of {@code in}; returns 0, or 2 when a line could not be read. */
    int run(Extractor extractor, Reader in, Writer out, PrintStream trouble) throws IOException {
        BufferedReader lines = new BufferedReader(in);
        BufferedWriter writer = new BufferedWriter(out);
        int garbled = 0;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                writer.write(enrich(extractor, paper(line)).toString());
                writer.newLine();
                if (!lines.ready()) {
                    writer.flush();
                }
            } catch (JsonProcessingException | IllegalArgumentException e) {
                garbled++;
                String reason = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
                trouble.println("line " + number + ": " + reason);
            }
        }
        writer.flush();
        return garbled == 0 ? 0 : 2;
    }

    private static List<DataFile> files(List<Path> paths) {
        return paths.stream().map(DataFile::at).toList();
    }

    private static ObjectNode paper(String line) throws JsonProcessingException {
        if (JSON.readTree(line) instanceof ObjectNode paper) {
            return paper;
        }
        throw new IllegalArgumentException("expected an object {\"id\",\"title\",\"summary\"}");
    }

    private ObjectNode enrich(Extractor extractor, ObjectNode paper) {
        String title = text(paper, "title");
        Extraction extraction =
                extractor.extract(title == null ? "" : title, text(paper, "summary"), text(paper, "category"));
        paper.set("metrics", JSON.valueToTree(extraction.metrics()));
        if (explain && text(paper, "summary") != null) {
            addRules(
                    extractor.explain(
                            title == null ? "" : title, paper.get("summary").textValue()),
                    paper);
        }
        ArrayNode keywords = paper.putArray("keywords");
        extraction.keywords().stream().limit(limit).map(Keyword::phrase).forEach(keywords::add);
        if (extraction.category() == null) {
            paper.putNull("category");
        } else {
            paper.put("category", extraction.category());
        }
        if (extraction.categoryPredicted()) {
            paper.put("categoryPredicted", true);
            paper.put("categoryConfidence", extraction.categoryConfidence());
        }
        return paper;
    }

    private static void addRules(List<ExplainedMetric> explained, ObjectNode paper) {
        for (int i = 0; i < explained.size(); i++) {
            ((ObjectNode) paper.get("metrics").get(i))
                    .set("explain", JSON.valueToTree(explained.get(i).rules()));
        }
    }

    private static @Nullable String text(ObjectNode paper, String field) {
        JsonNode value = paper.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field + " must be a string: " + value);
        }
        return value.textValue();
    }
}
