package io.paperwire.benchmark.fuzz;

import io.paperwire.benchmark.Benchmark;
import io.paperwire.benchmark.CpuClock;
import io.paperwire.benchmark.Measurement;
import io.paperwire.benchmark.UsageException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A million broken digests through the reader, made from the seed, our own golden digests and a folder's; then how the
 * time grows with the input for texts that make careless readers slow.
 *
 * <p>The seed of an input that shows a fault is printed; the same folder and seed give the same input.
 */
public final class FuzzBenchmark implements Benchmark {
    private static final long SEED = 20_250_513;
    private static final int DEFAULT_INPUTS = 1_000_000;
    private static final int LARGEST = 4 << 20;
    private static final int FAULTS_SHOWN = 20;
    /** Nanoseconds of CPU for one input of a few kilobytes. */
    private static final long HANG = 1_000_000_000L;

    @Override
    public String name() {
        return "fuzz";
    }

    @Override
    public String purpose() {
        return "broken digests through the reader: fuzz [DIR] [--inputs N]";
    }

    @Override
    public Measurement run(List<String> arguments, PrintStream out) throws Exception {
        List<byte[]> corpus = corpus();
        int inputs = DEFAULT_INPUTS;
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).equals("--inputs") && i + 1 < arguments.size()) {
                inputs = number(arguments.get(++i));
            } else if (Files.isDirectory(Path.of(arguments.get(i)))) {
                corpus.addAll(files(Path.of(arguments.get(i))));
            } else {
                throw new UsageException("\"" + arguments.get(i) + "\": expected a folder of digests or --inputs N");
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        List<String> missed = new ArrayList<>();
        fuzz(new DigestMutator(corpus), inputs, figures, missed, out);
        growth(figures, missed, out);
        return new Measurement(figures, missed);
    }

    private static void fuzz(
            DigestMutator mutator, int inputs, Map<String, Object> figures, List<String> missed, PrintStream out) {
        int faults = 0;
        long slowest = 0;
        long bytes = 0;
        for (int i = 0; i < inputs; i++) {
            byte[] input = mutator.input(SEED + i);
            bytes += input.length;
            CpuClock clock = CpuClock.ofThread();
            String fault = Check.fault(input);
            long took = clock.nanoseconds();
            slowest = Math.max(slowest, i < 1000 ? 0 : took);
            if (took > HANG) {
                fault = "took %.1f s of CPU".formatted(took / 1e9);
            }
            if (fault != null && faults++ < FAULTS_SHOWN) {
                missed.add("seed " + (SEED + i) + ": " + fault);
            }
            if ((i + 1) % 100_000 == 0) {
                System.err.printf(Locale.ROOT, "fuzz: %,d of %,d inputs, %d faults%n", i + 1, inputs, faults);
            }
        }
        out.printf(
                Locale.ROOT,
                "%,d broken digests of %.1f KB on average: %d faults; slowest %.1f ms%n",
                inputs,
                bytes / 1e3 / inputs,
                faults,
                slowest / 1e6);
        figures.put("inputs", inputs);
        figures.put("faults", faults);
        figures.put("slowestMs", slowest / 1e6);
    }

    private static void growth(Map<String, Object> figures, List<String> missed, PrintStream out) {
        out.printf("%nTime for ten times the input (bar %.0f)%n", Growth.BAR);
        double worst = 0;
        for (var text : Growth.texts().entrySet()) {
            double ratio = Growth.ratio(text.getValue());
            worst = Math.max(worst, ratio);
            out.printf(Locale.ROOT, "%-24s %6.1f times%n", text.getKey(), ratio);
            if (ratio > Growth.BAR) {
                missed.add("ten times as many %s take %.1f times the time, the bar is %.0f"
                        .formatted(text.getKey(), ratio, Growth.BAR));
            }
        }
        figures.put("worstGrowth", worst);
    }

    /** The seed and the golden digests, from the source tree that the command runs in. */
    static List<byte[]> corpus() throws IOException {
        Path home = Path.of(System.getProperty("paperwire.home", ".."));
        List<byte[]> corpus = new ArrayList<>();
        for (String folder : List.of("seeds", "ingest-service/src/test/resources/digests")) {
            corpus.addAll(files(home.resolve(folder)));
        }
        return corpus;
    }

    private static List<byte[]> files(Path folder) throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                boolean digest = path.toString().matches(".*\\.(md|markdown|json|jsonl|txt)");
                if (digest && Files.size(path) > 0 && Files.size(path) <= LARGEST) {
                    files.add(Files.readAllBytes(path));
                }
            }
        }
        return files;
    }

    private static int number(String text) throws UsageException {
        int number = text.matches("[0-9_,]{1,12}") ? Integer.parseInt(text.replaceAll("[_,]", "")) : 0;
        if (number < 1) {
            throw new UsageException("--inputs is \"" + text + "\": expected a number above 0");
        }
        return number;
    }
}
