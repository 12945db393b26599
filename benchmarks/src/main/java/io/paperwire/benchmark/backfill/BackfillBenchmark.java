package io.paperwire.benchmark.backfill;

import io.paperwire.benchmark.Benchmark;
import io.paperwire.benchmark.Measurement;
import io.paperwire.benchmark.UsageException;
import io.paperwire.benchmark.up.SystemUnderTest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Generated papers from dropped files until the last is in {@code GET /papers}: seconds of CPU of all processes, beside
 * the sum of the parts run alone in the same run, and how the memory goes meanwhile.
 */
public final class BackfillBenchmark implements Benchmark {
    private static final int DEFAULT_PAPERS = 100_000;
    private static final int MOST_PAPERS = 1_000_000;
    private static final double BAR = 2;
    /** How much more memory the last quarter may hold than the second. */
    private static final double FLAT = 1.25;

    private static final long POLL_MILLISECONDS = 1_000;
    /** Without a new paper for this long it has stopped. */
    private static final long STALL_MILLISECONDS = 120_000;

    @Override
    public String name() {
        return "backfill";
    }

    @Override
    public String purpose() {
        return "dropped files to the API beside the sum of the parts: backfill [--papers N]";
    }

    @Override
    public Measurement run(List<String> arguments, PrintStream out) throws Exception {
        int papers = papers(arguments);
        Path folder = Files.createTempDirectory("paperwire-bench-");
        try {
            var generated = new BackfillPapers();
            generated.write(papers, folder.resolve("digests"));
            Files.createDirectories(folder.resolve("inbox"));
            try (SystemUnderTest system = SystemUnderTest.start(folder, "--no-seeds")) {
                Whole whole = drop(system, folder, papers);
                Map<String, Double> parts = new Parts(system, digests(folder), folder).measure();
                system.stop();
                return report(papers, generated, whole, parts, out);
            }
        } finally {
            delete(folder);
        }
    }

    /** Moves all digests into the inbox at once and waits until the API lists the last paper. */
    private static Whole drop(SystemUnderTest system, Path folder, int papers) throws Exception {
        double before = ProcessTimes.seconds(system.processes());
        Map<String, Double> byProcess = ProcessTimes.byPart(system);
        long start = System.nanoTime();
        Path source = folder.resolve("inbox").resolve("backfill");
        Files.createDirectories(source);
        for (Path digest : digests(folder)) {
            // a link, since the parts read the same files later
            Files.createLink(source.resolve(digest.getFileName()), digest);
        }
        List<Long> memory = new ArrayList<>();
        int listed = 0;
        long moved = start;
        for (int turn = 0; listed < papers; turn++) {
            Thread.sleep(POLL_MILLISECONDS);
            int now = system.total();
            if (now > listed) {
                moved = System.nanoTime();
            } else if ((System.nanoTime() - moved) / 1_000_000 > STALL_MILLISECONDS) {
                throw new IllegalStateException("no paper came for two minutes behind " + listed + " of " + papers);
            }
            listed = now;
            memory.add(system.memory());
            if (turn % 10 == 0) {
                System.err.printf(Locale.ROOT, "backfill: %,d of %,d papers%n", listed, papers);
            }
        }
        double wall = (System.nanoTime() - start) / 1e9;
        Map<String, Double> spent = new LinkedHashMap<>();
        ProcessTimes.byPart(system)
                .forEach((part, seconds) -> spent.put(part, seconds - byProcess.getOrDefault(part, 0.0)));
        return new Whole(wall, ProcessTimes.seconds(system.processes()) - before, spent, memory);
    }

    private static List<Path> digests(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("digests"))) {
            return files.sorted().toList();
        }
    }

    private static Measurement report(
            int papers, BackfillPapers generated, Whole whole, Map<String, Double> parts, PrintStream out) {
        double sum = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        double ratio = whole.cpu / sum;
        out.printf(
                Locale.ROOT,
                "%,d papers, %.1f numbers and %.0f characters a summary, from drop to API in %.0f s%n%n",
                papers,
                generated.numbers(papers),
                generated.characters(papers),
                whole.wall);
        out.printf("%-28s %12s %16s%n", "", "CPU seconds", "ms a paper");
        whole.byProcess.forEach((part, seconds) -> line(out, part, seconds, papers));
        line(out, "the whole system", whole.cpu, papers);
        out.println();
        parts.forEach((part, seconds) -> line(out, part, seconds, papers));
        line(out, "sum of the parts alone", sum, papers);
        out.printf(Locale.ROOT, "%nthe whole is %.2f times the sum of its parts (bar %.0f)%n", ratio, BAR);
        double growth = whole.growth();
        out.printf(
                Locale.ROOT,
                "memory: %.0f MiB in the second quarter, %.0f MiB in the last%n",
                whole.quarter(1) / 1048576.0,
                whole.quarter(3) / 1048576.0);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("papers", papers);
        figures.put("wallSeconds", whole.wall);
        figures.put("cpuSeconds", whole.cpu);
        figures.put("cpuSecondsByProcess", whole.byProcess);
        figures.put("partsSeconds", parts);
        figures.put("timesTheParts", ratio);
        figures.put("memoryGrowth", growth);
        List<String> missed = new ArrayList<>();
        if (ratio > BAR) {
            missed.add("the whole costs %.2f times the sum of its parts, the bar is %.0f".formatted(ratio, BAR));
        }
        if (growth > FLAT) {
            missed.add("memory grew to %.2f times between the second and the last quarter, the bar is %.2f"
                    .formatted(growth, FLAT));
        }
        return new Measurement(figures, missed);
    }

    private static void line(PrintStream out, String label, double seconds, int papers) {
        out.printf(Locale.ROOT, "%-28s %12.1f %16.3f%n", label, seconds, seconds * 1e3 / papers);
    }

    private static int papers(List<String> arguments) throws UsageException {
        if (arguments.isEmpty()) {
            return DEFAULT_PAPERS;
        }
        String text = arguments.size() == 2 && arguments.get(0).equals("--papers") ? arguments.get(1) : "";
        int papers = text.matches("[0-9_,]{1,9}") ? Integer.parseInt(text.replaceAll("[_,]", "")) : 0;
        if (papers < BackfillPapers.PAPERS_A_FILE || papers > MOST_PAPERS) {
            throw new UsageException(
                    "expected --papers N, from " + BackfillPapers.PAPERS_A_FILE + " to " + MOST_PAPERS);
        }
        return papers;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /**
     * The way through the system.
     *
     * @param wall seconds
     * @param cpu seconds of all processes
     * @param byProcess seconds by part of the system
     * @param memory bytes, once a second
     */
    private record Whole(double wall, double cpu, Map<String, Double> byProcess, List<Long> memory) {
        /** The most memory held in a quarter of the time, from 0. */
        long quarter(int quarter) {
            int size = memory.size();
            return memory
                    .subList(size * quarter / 4, Math.max(size * quarter / 4 + 1, size * (quarter + 1) / 4))
                    .stream()
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
        }

        double growth() {
            return (double) quarter(3) / quarter(1);
        }
    }
}
