package io.paperwire.benchmark.up;

import io.paperwire.benchmark.Benchmark;
import io.paperwire.benchmark.Measurement;
import io.paperwire.benchmark.UsageException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The whole system, started with the seeds on an empty folder and again on the same: how long until it is ready, what it
 * holds in memory at rest, how long until the last process has ended. Each beside the limit that is promised for two
 * cores; on a busy machine times say little.
 */
public final class UpBenchmark implements Benchmark {
    private static final int SEED_PAPERS = 19;
    private static final Duration SEEDS_LIMIT = Duration.ofSeconds(60);
    /** Long enough for caches and pools of the start to settle. */
    private static final Duration REST = Duration.ofSeconds(20);

    private static final double READY_LIMIT = 20;
    private static final double STOP_LIMIT = 10;
    private static final double MEMORY_LIMIT = 1536;

    @Override
    public String name() {
        return "up";
    }

    @Override
    public String purpose() {
        return "start, memory at rest and stop of the whole system beside their limits";
    }

    @Override
    public Measurement run(List<String> arguments, PrintStream out) throws Exception {
        if (!arguments.isEmpty()) {
            throw new UsageException("\"" + arguments.get(0) + "\": expected no argument");
        }
        Path folder = Files.createTempDirectory("paperwire-bench-");
        try {
            Run first = measure(folder, "on an empty folder");
            Run second = measure(folder, "again on the same folder");
            return report(first, second, out);
        } finally {
            delete(folder);
        }
    }

    private static Run measure(Path folder, String what) throws Exception {
        System.err.println("up: starting " + what);
        long began = System.nanoTime();
        try (SystemUnderTest system = SystemUnderTest.start(folder)) {
            double ready = secondsSince(began);
            awaitSeeds(system);
            System.err.println("up: resting for " + REST.toSeconds() + " s");
            Thread.sleep(REST.toMillis());
            double memory = system.memory() / 1024.0 / 1024.0;
            long stopping = System.nanoTime();
            system.stop();
            return new Run(ready, memory, secondsSince(stopping));
        }
    }

    private static void awaitSeeds(SystemUnderTest system) throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (system.papers() < SEED_PAPERS) {
            if (secondsSince(began) > SEEDS_LIMIT.toSeconds()) {
                throw new IllegalStateException("the papers of the seed were not listed within " + SEEDS_LIMIT);
            }
            Thread.sleep(100);
        }
    }

    private static Measurement report(Run first, Run second, PrintStream out) {
        Map<String, Object> figures = new LinkedHashMap<>();
        List<String> missed = new ArrayList<>();
        out.printf("%-34s %8s %8s%n", "", "seen", "limit");
        List.of(
                        new Line("readySeconds", "ready on an empty folder, s", first.ready(), READY_LIMIT),
                        new Line("readyAgainSeconds", "ready on the same folder, s", second.ready(), READY_LIMIT),
                        new Line("restMebibytes", "memory at rest (PSS), MiB", first.memory(), MEMORY_LIMIT),
                        new Line(
                                "stopSeconds",
                                "stop after SIGTERM, s",
                                Math.max(first.stop(), second.stop()),
                                STOP_LIMIT))
                .forEach(line -> {
                    out.printf(Locale.ROOT, "%-34s %8.1f %8.0f%n", line.label(), line.seen(), line.limit());
                    figures.put(line.key(), Math.round(line.seen() * 10) / 10.0);
                    if (line.seen() > line.limit()) {
                        missed.add("%s: %.1f, at most %.0f".formatted(line.label(), line.seen(), line.limit()));
                    }
                });
        return new Measurement(figures, missed);
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Seconds, mebibytes, seconds. */
    private record Run(double ready, double memory, double stop) {}

    private record Line(String key, String label, double seen, double limit) {}
}
