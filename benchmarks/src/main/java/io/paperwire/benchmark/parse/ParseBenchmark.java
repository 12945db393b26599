package io.paperwire.benchmark.parse;

import io.paperwire.benchmark.Benchmark;
import io.paperwire.benchmark.CpuClock;
import io.paperwire.benchmark.GeneratedPapers;
import io.paperwire.benchmark.Measurement;
import io.paperwire.benchmark.UsageException;
import io.paperwire.ingest.digest.Accounting;
import io.paperwire.ingest.digest.DigestReader;
import io.paperwire.ingest.digest.DigestReading;
import io.paperwire.ingest.digest.DigestSource;
import io.paperwire.ingest.digest.SectionedListing;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The digest reader beside commonmark-java with its tables extension, on the same bytes in one thread.
 *
 * <p>commonmark-java gives a tree of blocks and inlines; our reader gives papers with all their fields, or rejects. Each
 * side's time is the CPU time of its least disturbed round.
 */
public final class ParseBenchmark implements Benchmark {
    private static final long SEED = 20_250_513;
    private static final int DIGESTS = 40;
    private static final int ROWS = 30;
    private static final double BAR = 3;
    private static final int LEAST_ROUNDS = 30;
    /** Nanoseconds of CPU for all rounds, so that both sides run compiled. */
    private static final long BUDGET = 40_000_000_000L;

    private static final int LARGEST = 8 << 20;

    @Override
    public String name() {
        return "parse";
    }

    @Override
    public String purpose() {
        return "the digest reader beside commonmark-java: parse [DIR]";
    }

    @Override
    public Measurement run(List<String> arguments, PrintStream out) throws Exception {
        if (arguments.size() > 1) {
            throw new UsageException("expected at most one folder of digests");
        }
        DigestReader reader = DigestReader.standard();
        CommonMark peer = new CommonMark();
        List<GeneratedDigest> generated = generated();
        Map<String, Group> groups = new TreeMap<>();
        List<byte[]> documents = arguments.isEmpty()
                ? generated.stream().map(GeneratedDigest::bytes).toList()
                : files(arguments.get(0));
        Map<String, Score> read = new TreeMap<>();
        for (byte[] document : documents) {
            DigestReading reading = reader.read(DigestSource.of("digest.md", document));
            Accounting accounting = reading.accounting();
            groups.computeIfAbsent(accounting.dialect(), Group::new).add(document);
            Score score = new Score(
                    (int) accounting.read(),
                    (int) (accounting.read() - accounting.rejected()),
                    peer.whole(
                                    document,
                                    reading.listings().stream()
                                            .map(SectionedListing::listing)
                                            .toList())
                            + (int) accounting.duplicate());
            read.merge(accounting.dialect(), score, Score::plus);
        }
        measure(groups, reader, peer);
        printSpeed(groups, out);
        if (!arguments.isEmpty()) {
            out.printf("%nRows of %s: read by Paperwire; whole in commonmark-java's tree%n", arguments.get(0));
            printScores(read, out);
        }
        Map<String, Score> scores = new TreeMap<>();
        for (GeneratedDigest digest : generated) {
            scores.merge(digest.form().dialect(), Score.of(digest, reader, peer), Score::plus);
        }
        out.printf(
                "%nGenerated rows read correctly (one in ten has a bar, a line break or signs beyond ASCII in it)%n");
        printScores(scores, out);
        return measurement(groups, scores);
    }

    private static List<GeneratedDigest> generated() {
        var papers = new GeneratedPapers(SEED);
        List<GeneratedDigest> digests = new ArrayList<>();
        for (Form form : Form.values()) {
            for (int i = 0; i < DIGESTS; i++) {
                digests.add(GeneratedDigest.of(form, papers, i * ROWS, ROWS));
            }
        }
        return digests;
    }

    /** The digests below a folder, by the endings that an inbox reads too. */
    private static List<byte[]> files(String folder) throws IOException, UsageException {
        if (!Files.isDirectory(Path.of(folder))) {
            throw new UsageException("\"" + folder + "\": expected a folder of digests");
        }
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(Path.of(folder))) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
                if (name.matches(".*\\.(md|markdown|json|jsonl|txt)") && Files.size(path) <= LARGEST) {
                    files.add(Files.readAllBytes(path));
                }
            }
        }
        if (files.isEmpty()) {
            throw new UsageException("\"" + folder + "\": no *.md *.markdown *.json *.jsonl *.txt below it");
        }
        return files;
    }

    private static void measure(Map<String, Group> groups, DigestReader reader, CommonMark peer) throws IOException {
        CpuClock clock = CpuClock.ofThread();
        for (int round = 0; round < LEAST_ROUNDS || clock.nanoseconds() < BUDGET; round++) {
            for (Group group : groups.values()) {
                group.round(reader, peer);
            }
        }
    }

    private static void printSpeed(Map<String, Group> groups, PrintStream out) {
        out.printf("%-22s %8s %12s %18s %8s%n", "dialect", "MB", "ours MB/s", "commonmark MB/s", "ratio");
        for (Group group : groups.values()) {
            speed(out, group.dialect(), List.of(group));
        }
        speed(out, "all Markdown", markdown(groups));
        speed(out, "all", List.copyOf(groups.values()));
    }

    private static List<Group> markdown(Map<String, Group> groups) {
        return groups.values().stream().filter(Group::isMarkdown).toList();
    }

    private static void speed(PrintStream out, String label, List<Group> groups) {
        out.printf(
                Locale.ROOT,
                "%-22s %8.2f %12.1f %18.1f %8.2f%n",
                label,
                bytes(groups) / 1e6,
                rate(groups, true),
                rate(groups, false),
                rate(groups, true) / rate(groups, false));
    }

    private static long bytes(List<Group> groups) {
        return groups.stream().mapToLong(Group::bytes).sum();
    }

    /** Megabytes a second of CPU. */
    private static double rate(List<Group> groups, boolean ours) {
        long nanoseconds =
                groups.stream().mapToLong(ours ? Group::ours : Group::theirs).sum();
        return bytes(groups) * 1e3 / nanoseconds;
    }

    private static void printScores(Map<String, Score> scores, PrintStream out) {
        out.printf("%-22s %8s %12s %18s%n", "dialect", "rows", "ours", "commonmark");
        scores.forEach((dialect, score) ->
                out.printf(Locale.ROOT, "%-22s %8d %12d %18d%n", dialect, score.rows(), score.ours(), score.theirs()));
    }

    private static Measurement measurement(Map<String, Group> groups, Map<String, Score> scores) {
        List<Group> markdown = markdown(groups);
        double ratio = markdown.isEmpty() ? Double.NaN : rate(markdown, true) / rate(markdown, false);
        Score sum = scores.values().stream().reduce(Score.NONE, Score::plus);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("megabytes", bytes(List.copyOf(groups.values())) / 1e6);
        figures.put("megabytesPerSecond", rate(markdown, true));
        figures.put("commonmarkMegabytesPerSecond", rate(markdown, false));
        figures.put("timesFaster", ratio);
        figures.put("generatedRows", sum.rows());
        figures.put("generatedRowsRight", sum.ours());
        figures.put("generatedRowsRightInCommonmark", sum.theirs());
        figures.put("check", groups.values().stream().mapToLong(Group::said).sum());
        List<String> missed = new ArrayList<>();
        if (!(ratio >= BAR)) {
            missed.add("the reader is %.2f times as fast as commonmark-java, the bar is %.0f".formatted(ratio, BAR));
        }
        if (sum.ours() < sum.rows()) {
            missed.add("%d of %d generated rows were read correctly, the bar is all".formatted(sum.ours(), sum.rows()));
        }
        return new Measurement(figures, missed);
    }
}
