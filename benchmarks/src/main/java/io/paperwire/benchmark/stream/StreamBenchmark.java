package io.paperwire.benchmark.stream;

import io.paperwire.benchmark.Benchmark;
import io.paperwire.benchmark.Measurement;
import io.paperwire.benchmark.UsageException;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/**
 * Open streams on one instance: how long an event takes to reach all of them, and what it costs beside writing the same bytes
 * to as many plain sockets, by the same clients in the same run.
 *
 * <p>Clients, server, broker and database share the machine, so that the times are those of all of them together.
 */
public final class StreamBenchmark implements Benchmark {
    private static final int CLIENTS = 10_000;
    private static final int EVENTS = 30;
    private static final int WARM_UP = 5;
    private static final double SLOWEST_MILLIS = 1_000;
    private static final double COST_RATIO = 2.5;
    private static final String HEAP = "768m";

    @Override
    public String name() {
        return "stream";
    }

    @Override
    public String purpose() {
        return "open streams beside plain sockets: stream [--clients N] [--events N]";
    }

    @Override
    public Measurement run(List<String> arguments, PrintStream out) throws Exception {
        Map<String, Integer> options = options(arguments);
        int count = options.getOrDefault("--clients", CLIENTS);
        int events = options.getOrDefault("--events", EVENTS);
        System.err.printf(Locale.ROOT, "stream: starting the services, then %,d streams%n", count);
        List<byte[]> frames = new ArrayList<>();
        Part all;
        Part stalled;
        double memory;
        try (Services services = Services.start(HEAP);
                Feed feed = new Feed(services.engines().bootstrapServers());
                Readers readers = new Readers()) {
            ProcessFigures server = services.queryFigures();
            long before = server.memory();
            readers.open(
                    loopback(services.queryPort()),
                    count,
                    "GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n");
            memory = (double) (server.memory() - before) / count;
            Source source = () -> {
                frames.add(feed.nextFrame());
                return feed.publish();
            };
            measure(readers, source, server, WARM_UP);
            frames.clear();
            all = measure(readers, source, server, events);
            readers.stall(count / 10);
            stalled = measure(readers, source, server, events);
        }
        System.err.println("stream: the same bytes to plain sockets");
        Part plain = plain(count, frames.subList(0, events));
        return report(new Figures(count, frames.get(0).length, memory, all, stalled, plain), out);
    }

    private static Part measure(Readers readers, Source source, ProcessFigures server, int events)
            throws IOException, TimeoutException {
        double cpu = server.cpuSeconds();
        long began = System.nanoTime();
        List<long[]> times = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            times.add(readers.awaitEvent(source.send()));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        long[] every = times.stream().flatMapToLong(Arrays::stream).toArray();
        return new Part(
                Percentiles.of(every), every.length / seconds, (server.cpuSeconds() - cpu) * 1e6 / every.length);
    }

    private static Part plain(int count, List<byte[]> frames) throws Exception {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlainServer.class.getName(),
                        Integer.toString(count))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = server.inputReader();
                var input = new DataOutputStream(server.getOutputStream());
                Readers readers = new Readers()) {
            readers.open(loopback(Integer.parseInt(said.readLine())), count, "");
            int[] place = {0};
            Source source = () -> {
                byte[] frame = frames.get(place[0]++ % frames.size());
                long began = System.nanoTime();
                input.writeInt(frame.length);
                input.write(frame);
                input.flush();
                return began;
            };
            var figures = new ProcessFigures(server.pid());
            measure(readers, source, figures, WARM_UP);
            return measure(readers, source, figures, frames.size());
        } finally {
            server.destroy();
        }
    }

    private static Measurement report(Figures figures, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%,d clients on one instance, events of about %,d bytes, one after another%n",
                figures.clients(),
                figures.bytes());
        out.printf("%-28s %10s %10s %14s %12s%n", "", "p50 ms", "p99 ms", "deliveries/s", "CPU µs each");
        row(out, "streams", figures.all());
        row(out, "streams, a tenth stalled", figures.stalled());
        row(out, "plain sockets", figures.plain());
        double ratio = figures.all().cpuMicros() / figures.plain().cpuMicros();
        out.printf(Locale.ROOT, "CPU of a delivery: %.2f times that of a plain socket%n", ratio);
        out.printf(Locale.ROOT, "Memory of a stream: %.1f KiB%n", figures.memory() / 1024);
        out.println("Nchan: not measured");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clients", figures.clients());
        json.put("p50Ms", figures.all().times().milliseconds(0.5));
        json.put("p99Ms", figures.all().times().milliseconds(0.99));
        json.put("p99MsTenthStalled", figures.stalled().times().milliseconds(0.99));
        json.put("deliveriesPerSecond", figures.all().perSecond());
        json.put("cpuMicros", figures.all().cpuMicros());
        json.put("plainCpuMicros", figures.plain().cpuMicros());
        json.put("cpuRatio", ratio);
        json.put("bytesPerStream", figures.memory());
        List<String> missed = new ArrayList<>();
        slowest(missed, "the 99th percentile", figures.all());
        slowest(missed, "the 99th percentile with a tenth stalled", figures.stalled());
        if (ratio > COST_RATIO) {
            missed.add("a delivery costs %.2f times the CPU of a plain socket's, the bar is %.1f"
                    .formatted(ratio, COST_RATIO));
        }
        return new Measurement(json, missed);
    }

    private static void slowest(List<String> missed, String what, Part part) {
        double millis = part.times().milliseconds(0.99);
        if (millis > SLOWEST_MILLIS) {
            missed.add("%s is %.0f ms, the bar is %.0f ms".formatted(what, millis, SLOWEST_MILLIS));
        }
    }

    private static void row(PrintStream out, String label, Part part) {
        out.printf(
                Locale.ROOT,
                "%-28s %10.1f %10.1f %14.0f %12.2f%n",
                label,
                part.times().milliseconds(0.5),
                part.times().milliseconds(0.99),
                part.perSecond(),
                part.cpuMicros());
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static Map<String, Integer> options(List<String> arguments) throws UsageException {
        Map<String, Integer> options = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            String value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            if (!List.of("--clients", "--events").contains(name) || !value.matches("[1-9][0-9]{0,4}")) {
                throw new UsageException("\"" + name + " " + value + "\": expected --clients N and --events N");
            }
            options.put(name, Integer.valueOf(value));
        }
        return options;
    }

    /** Sends one event; says when it began to. */
    @FunctionalInterface
    private interface Source {
        long send() throws IOException;
    }

    private record Part(Percentiles times, double perSecond, double cpuMicros) {}

    private record Figures(int clients, int bytes, double memory, Part all, Part stalled, Part plain) {}
}
