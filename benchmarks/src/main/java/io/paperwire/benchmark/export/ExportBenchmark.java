package io.paperwire.benchmark.export;

import io.paperwire.benchmark.Benchmark;
import io.paperwire.benchmark.Measurement;
import io.paperwire.benchmark.UsageException;
import io.paperwire.launcher.engine.Engines;
import io.paperwire.launcher.engine.FreePorts;
import io.paperwire.launcher.process.Blueprint;
import io.paperwire.launcher.process.EngineAddresses;
import io.paperwire.launcher.process.ServiceInstance;
import io.paperwire.launcher.process.SystemPart;
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

/**
 * Takes all papers away as lines of JSON, from a tenth of the archive and from all of it: the memory of the packaged
 * query-service must not grow with the archive. Beside it, for the time, reading the same documents from the
 * database over its own protocol.
 */
public final class ExportBenchmark implements Benchmark {
    private static final int PAPERS = 100_000;
    /** The heap is used up to where it is collected: what is seen of it varies, but not with the archive. */
    private static final double GROWTH = 1.5;

    private static final String LINE = "%10s %10s %10s %10s %12s%n";

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String purpose() {
        return "[PAPERS]: the whole archive as lines of JSON: the service's memory at a tenth and at all of it, and the time"
                + " beside reading the same over JDBC";
    }

    @Override
    public Measurement run(List<String> arguments, PrintStream out) throws Exception {
        int papers = papers(arguments);
        Path folder = Files.createTempDirectory("paperwire-bench-");
        try (Engines engines = Engines.start(folder.resolve("engines"))) {
            return measure(papers, folder, engines, out);
        } finally {
            delete(folder);
        }
    }

    private static int papers(List<String> arguments) throws UsageException {
        try {
            int papers = arguments.isEmpty() ? PAPERS : Integer.parseInt(arguments.get(0));
            if (arguments.size() <= 1 && papers >= 10) {
                return papers;
            }
        } catch (NumberFormatException e) {
            throw new UsageException("not a number of papers: " + arguments.get(0));
        }
        throw new UsageException("expected a number of papers, at least 10");
    }

    private static Measurement measure(int papers, Path folder, Engines engines, PrintStream out) throws Exception {
        var addresses = new EngineAddresses(
                engines.bootstrapServers(), engines.jdbcUrl(), engines.username(), engines.password());
        Path home = Path.of(System.getProperty("paperwire.home", "."));
        List<Integer> ports = FreePorts.within(25_000, 25_999, 3);
        var blueprint = new Blueprint(home, folder.resolve("data"), addresses);
        // It makes the tables, and is not needed for more.
        blueprint.enrich(ports.get(0)).part().start().close();
        List<Download> downloads = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        double readSeconds;
        try (var archive = new Archive(engines)) {
            archive.growTo(papers / 10);
            ServiceInstance query = blueprint.query(ports.get(1), ports.get(2), ports.get(0));
            try (SystemPart service = query.part().start()) {
                Download.of(query, service);
                downloads.add(Download.of(query, service));
                archive.growTo(papers);
                downloads.add(Download.of(query, service));
            }
            archive.read();
            long start = System.nanoTime();
            archive.read();
            readSeconds = (System.nanoTime() - start) / 1e9;
        }
        out.printf(Locale.ROOT, LINE, "papers", "MiB", "seconds", "heap MiB", "resident MiB");
        for (Download download : downloads) {
            out.printf(
                    Locale.ROOT,
                    LINE,
                    download.papers(),
                    Download.mebibytes(download.bytes()),
                    "%.1f".formatted(download.seconds()),
                    Download.mebibytes(download.heap()),
                    Download.mebibytes(download.resident()));
        }
        Download tenth = downloads.get(0);
        Download all = downloads.get(1);
        double ratio = all.seconds() / readSeconds;
        out.printf(
                Locale.ROOT,
                "%nThe same documents over JDBC: %.1f s, ours takes %.1f times that%n",
                readSeconds,
                ratio);
        if (all.papers() != papers) {
            missed.add(all.papers() + " papers came of " + papers);
        }
        if (all.heap() > GROWTH * tenth.heap()) {
            missed.add("ten times the papers took more than %.1f times the heap".formatted(GROWTH));
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("papers", all.papers());
        figures.put("bytes", all.bytes());
        figures.put("seconds", all.seconds());
        figures.put("heapAtTenth", tenth.heap());
        figures.put("heapAtAll", all.heap());
        figures.put("residentAtTenth", tenth.resident());
        figures.put("residentAtAll", all.resident());
        figures.put("readSeconds", readSeconds);
        figures.put("timesRead", ratio);
        return new Measurement(figures, missed);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
