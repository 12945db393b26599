package io.paperwire.benchmark.enrich;

import io.paperwire.benchmark.Benchmark;
import io.paperwire.benchmark.CpuClock;
import io.paperwire.benchmark.Measurement;
import io.paperwire.benchmark.UsageException;
import io.paperwire.benchmark.enrich.HostileInputs.Growth;
import io.paperwire.enrich.enrichment.Extractor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The CPU time of the whole extraction beside that of one pass of Lucene's {@code EnglishAnalyzer} over the same titles and
 * summaries, round by round in one run; and how it grows with hostile texts.
 *
 * <p>The peer is the analysis that a full-text index needs anyway. It runs as its users run it: one analyzer, which reuses
 * its components, and the terms read off the stream; there is no setting that would make it faster.
 */
public final class EnrichBenchmark implements Benchmark {
    private static final double LIMIT = 20;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;
    private static final int GENERATED = 2_000;
    private static final long SEED = 20250513;

    @Override
    public String name() {
        return "enrich";
    }

    @Override
    public String purpose() {
        return "[DIR]: the extraction beside Lucene's EnglishAnalyzer over the digests in DIR, or over generated"
                + " papers";
    }

    @Override
    public Measurement run(List<String> arguments, PrintStream out) throws Exception {
        if (arguments.size() > 1) {
            throw new UsageException("expected at most one folder of digests");
        }
        List<Text> texts = arguments.isEmpty()
                ? new GeneratedPapers(SEED).papers(GENERATED)
                : SampleDigests.papers(Path.of(arguments.get(0)));
        long characters = texts.stream()
                .mapToLong(text -> text.title().length() + text.summary().length())
                .sum();
        Extractor extractor = Extractor.standard();
        List<Round> rounds = new ArrayList<>();
        try (Analyzer analyzer = new EnglishAnalyzer()) {
            for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                System.err.printf("round %d of %d%n", i + 1, WARM_UP + ROUNDS);
                Round round = new Round(extract(extractor, texts), analyze(analyzer, texts));
                if (i >= WARM_UP) {
                    rounds.add(round);
                }
            }
        }
        List<Growth> growths = HostileInputs.measure(extractor);
        return report(texts.size(), characters, rounds, growths, out);
    }

    private static long extract(Extractor extractor, List<Text> texts) {
        CpuClock clock = CpuClock.ofThread();
        long numbers = 0;
        for (Text text : texts) {
            numbers += extractor
                    .extract(text.title(), text.summary(), null)
                    .metrics()
                    .size();
        }
        long time = clock.nanoseconds();
        if (numbers == 0) {
            throw new IllegalStateException("no number in " + texts.size() + " papers: this measures nothing");
        }
        return time;
    }

    private static long analyze(Analyzer analyzer, List<Text> texts) throws IOException {
        CpuClock clock = CpuClock.ofThread();
        long terms = 0;
        for (Text text : texts) {
            terms += terms(analyzer, text.title()) + terms(analyzer, text.summary());
        }
        long time = clock.nanoseconds();
        if (terms == 0) {
            throw new IllegalStateException("no term in " + texts.size() + " papers: this measures nothing");
        }
        return time;
    }

    private static long terms(Analyzer analyzer, String text) throws IOException {
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            long terms = 0;
            while (stream.incrementToken()) {
                terms += term.length() > 0 ? 1 : 0;
            }
            stream.end();
            return terms;
        }
    }

    private static Measurement report(
            int papers, long characters, List<Round> rounds, List<Growth> growths, PrintStream out) {
        double ratio = median(rounds.stream().mapToDouble(Round::ratio).toArray());
        double micros = median(rounds.stream()
                .mapToDouble(round -> round.extraction() / 1e3 / papers)
                .toArray());
        double peer = median(rounds.stream()
                .mapToDouble(round -> round.analysis() / 1e3 / papers)
                .toArray());
        say(out, "%,d papers, %,d characters; CPU time, median of %d rounds", papers, characters, rounds.size());
        say(out, "%-34s %10.1f µs a paper", "extraction", micros);
        say(out, "%-34s %10.1f µs a paper", "EnglishAnalyzer, one pass", peer);
        say(out, "%-34s %10.1f (at most %.0f)", "ratio", ratio, LIMIT);
        say(out, "");
        say(out, "%-26s %10s %10s %8s", "hostile text", "64 KiB", "256 KiB", "growth");
        List<String> missed = new ArrayList<>();
        if (ratio > LIMIT) {
            missed.add("the extraction takes %.1f times the analysis, at most %.0f".formatted(ratio, LIMIT));
        }
        Map<String, Object> hostile = new LinkedHashMap<>();
        for (Growth growth : growths) {
            say(
                    out,
                    "%-26s %7.1f ms %7.1f ms %8.1f",
                    growth.name(),
                    growth.small() / 1e6,
                    growth.large() / 1e6,
                    growth.factor());
            hostile.put(growth.name(), Map.of("ms", growth.large() / 1e6, "growth", growth.factor()));
            if (growth.factor() > HostileInputs.LIMIT) {
                missed.add(
                        "%s: four times the text takes %.1f times as long".formatted(growth.name(), growth.factor()));
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("papers", papers);
        figures.put("characters", characters);
        figures.put("extractionMicros", micros);
        figures.put("analysisMicros", peer);
        figures.put("ratio", ratio);
        figures.put("hostile", hostile);
        return new Measurement(figures, missed);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static void say(PrintStream out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    /** CPU time in ns. */
    private record Round(long extraction, long analysis) {

        double ratio() {
            return (double) extraction / analysis;
        }
    }
}
