package io.paperwire.benchmark.quality;

import io.paperwire.benchmark.Benchmark;
import io.paperwire.benchmark.Measurement;
import io.paperwire.benchmark.UsageException;
import io.paperwire.benchmark.quality.PaperFile.Paper;
import io.paperwire.enrich.enrichment.Extraction;
import io.paperwire.enrich.enrichment.Extractor;
import io.paperwire.model.Keyword;
import io.paperwire.model.Metric;
import io.paperwire.model.RowHash;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How right the extraction is on annotated papers; writes {@code docs/quality.md}.
 *
 * <p>{@code GOLD} holds a paper a line, annotated as the guideline of the evaluation says. {@code PAPERS} is needed when
 * that leaves out the texts: lines with {@code id}, {@code title} and {@code summary}, as {@code ./paperwire parse} prints.
 */
public final class QualityBenchmark implements Benchmark {

    @Override
    public String name() {
        return "quality";
    }

    @Override
    public String purpose() {
        return "GOLD [PAPERS]: what is extracted beside what people annotated; writes docs/quality.md";
    }

    @Override
    public Measurement run(List<String> arguments, PrintStream out) throws Exception {
        if (arguments.isEmpty() || arguments.size() > 2) {
            throw new UsageException("expected GOLD [PAPERS], files of JSON Lines");
        }
        Path gold = Path.of(arguments.get(0));
        List<Paper> annotated = PaperFile.read(gold);
        Map<String, Paper> texts = new HashMap<>();
        if (arguments.size() == 2) {
            PaperFile.read(Path.of(arguments.get(1))).forEach(paper -> texts.put(paper.id(), paper));
        }
        Extractor extractor = Extractor.standard();
        Map<String, Reading> predictions = new HashMap<>();
        for (Paper paper : annotated) {
            predictions.put(paper.id(), predict(extractor, text(paper, texts)));
        }
        Score score = Scorer.score(annotated.stream().map(Paper::reading).toList(), predictions);
        Map<String, Double> figures = figures(score);
        Map<String, Double> floor = QualityFloor.committed().of(RowHash.sha256(Files.readAllBytes(gold)));
        int release = extractor.state().release();
        write(QualityPage.of(score, figures, floor, String.valueOf(gold.getFileName()), release));
        print(score, figures, floor, out);
        return new Measurement(line(score, figures, release), QualityFloor.missed(figures, floor));
    }

    private static Paper text(Paper paper, Map<String, Paper> texts) throws UsageException {
        if (paper.summary() != null) {
            return paper;
        }
        Paper text = texts.get(paper.id());
        if (text == null) {
            throw new UsageException("GOLD has no summary of " + paper.id() + ", and PAPERS has not this paper");
        }
        return text;
    }

    /** Without the given category, so that one is predicted. */
    private static Reading predict(Extractor extractor, Paper paper) {
        Extraction extraction = extractor.extract(Objects.requireNonNullElse(paper.title(), ""), paper.summary(), null);
        return new Reading(
                paper.id(),
                extraction.metrics().stream().map(QualityBenchmark::row).toList(),
                extraction.keywords().stream().map(Keyword::phrase).toList(),
                extraction.category());
    }

    private static Row row(Metric m) {
        return new Row(
                m.quote(),
                m.start(),
                m.end(),
                m.value().doubleValue(),
                m.unit(),
                m.kind().name().toLowerCase(Locale.ROOT),
                m.metric(),
                m.benchmark(),
                m.subject(),
                m.baseline(),
                m.confidence());
    }

    private static Map<String, Double> figures(Score score) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("found", score.found().f1());
        figures.put("typed", score.typed().f1());
        figures.put("result", score.result().f1());
        figures.put("board", score.board());
        Share five = Objects.requireNonNull(score.keywords().get(5));
        if (five.there() > 0) {
            figures.put("keywords", five.f1());
            figures.put(
                    "keywords8", Objects.requireNonNull(score.keywords().get(8)).f1());
        }
        if (score.category() != null) {
            figures.put("category", score.category());
        }
        return figures;
    }

    private static Map<String, Object> line(Score score, Map<String, Double> figures, int release) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("papers", score.papers());
        line.put("numbers", score.found().there());
        line.put("release", release);
        line.putAll(figures);
        line.put(
                "precision",
                Map.of(
                        "found",
                        score.found().precision(),
                        "result",
                        score.result().precision()));
        line.put("fields", score.fields());
        return line;
    }

    private static void print(Score score, Map<String, Double> figures, Map<String, Double> floor, PrintStream out) {
        out.printf(
                "%d papers, %d numbers annotated, %d found%n",
                score.papers(), score.found().there(), score.found().found());
        out.printf("%-10s %7s %7s%n", "figure", "is", "floor");
        figures.forEach((name, value) -> out.printf(
                Locale.ROOT,
                "%-10s %7.3f %7s%n",
                name,
                value,
                floor.containsKey(name) ? String.format(Locale.ROOT, "%.3f", floor.get(name)) : "-"));
        if (floor.isEmpty()) {
            out.println("No floor is committed for this gold.");
        }
    }

    private static void write(String page) throws IOException {
        Path home = Path.of(System.getProperty("paperwire.home", "."));
        Path file = home.resolve("docs").resolve("quality.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, page);
    }
}
