package io.paperwire.benchmark.stream;

import io.paperwire.benchmark.Benchmark;
import io.paperwire.benchmark.Measurement;
import io.paperwire.benchmark.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * From the rename of a digest of one paper into the inbox to its event at a client of the stream, beside what no such system
 * can do without: two round trips over Kafka and one commit of the database, in turn with it in the same run.
 */
public final class LatencyBenchmark implements Benchmark {
    private static final int WARM_UP = 40;
    private static final int DIGESTS = 200;
    private static final double TIMES = 10;
    private static final double SLOWEST_MILLIS = 250;
    private static final String HEAP = "192m";
    private static final long LIMIT_NANOS = 60_000_000_000L;

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public String purpose() {
        return "from the inbox to a client beside two Kafka round trips and a commit";
    }

    @Override
    public Measurement run(List<String> arguments, PrintStream out) throws Exception {
        if (!arguments.isEmpty()) {
            throw new UsageException("\"" + arguments.get(0) + "\": expected no argument");
        }
        System.err.println("latency: starting the services");
        long[] ours = new long[DIGESTS];
        long[] peers = new long[DIGESTS];
        try (Services services = Services.start(HEAP);
                RoundTrip peer = new RoundTrip(services.engines());
                BufferedReader stream = follow(services.queryPort())) {
            Path aside = Files.createDirectories(services.inbox().resolveSibling("aside"));
            for (int i = -WARM_UP; i < DIGESTS; i++) {
                long peerTime = peer.time();
                long time = deliver(services.inbox(), aside, "2401.%05d".formatted(i + WARM_UP + 1), stream);
                if (i >= 0) {
                    peers[i] = peerTime;
                    ours[i] = time;
                }
            }
        }
        return report(Percentiles.of(ours), Percentiles.of(peers), out);
    }

    private static BufferedReader follow(int port) throws IOException {
        var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/api/v1/stream")
                .toURL()
                .openConnection();
        connection.setReadTimeout(60_000);
        return new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    }

    private static long deliver(Path inbox, Path aside, String id, BufferedReader stream) throws IOException {
        Path file = aside.resolve(id + ".md");
        Files.writeString(file, """
                ## 2024-01-02
                | Title | Authors | Category | Summary |
                |---|---|---|---|
                | [A paper](https://arxiv.org/abs/%s) | Ada, Grace | Machine Learning | It reaches 55.4%% on AIME 2025. |
                """.formatted(id));
        long began = System.nanoTime();
        Files.move(file, inbox.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        for (String line = stream.readLine(); line != null; line = stream.readLine()) {
            long time = System.nanoTime() - began;
            if (line.startsWith("data: ") && line.contains("\"" + id + "\"")) {
                return time;
            }
            if (time > LIMIT_NANOS) {
                throw new IOException("the paper " + id + " did not come within a minute");
            }
        }
        throw new IOException("the stream has ended");
    }

    private static Measurement report(Percentiles ours, Percentiles peers, PrintStream out) {
        double ratio = ours.milliseconds(0.5) / peers.milliseconds(0.5);
        out.printf("%-40s %10s %10s%n", DIGESTS + " digests of one paper, milliseconds", "p50", "p99");
        row(out, "rename to event at a client", ours);
        row(out, "two Kafka round trips and a commit", peers);
        out.printf(Locale.ROOT, "The median is %.1f times theirs%n", ratio);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("p50Ms", ours.milliseconds(0.5));
        figures.put("p99Ms", ours.milliseconds(0.99));
        figures.put("peerP50Ms", peers.milliseconds(0.5));
        figures.put("peerP99Ms", peers.milliseconds(0.99));
        figures.put("medianRatio", ratio);
        List<String> missed = new ArrayList<>();
        if (ratio > TIMES) {
            missed.add("the median is %.1f times that of two round trips and a commit, the bar is %.0f"
                    .formatted(ratio, TIMES));
        }
        if (ours.milliseconds(0.99) > SLOWEST_MILLIS) {
            missed.add("the 99th percentile is %.0f ms, the bar is %.0f ms"
                    .formatted(ours.milliseconds(0.99), SLOWEST_MILLIS));
        }
        return new Measurement(figures, missed);
    }

    private static void row(PrintStream out, String label, Percentiles times) {
        out.printf(Locale.ROOT, "%-40s %10.1f %10.1f%n", label, times.milliseconds(0.5), times.milliseconds(0.99));
    }
}
