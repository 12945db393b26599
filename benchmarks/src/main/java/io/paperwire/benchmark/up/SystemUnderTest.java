package io.paperwire.benchmark.up;

import io.paperwire.launcher.engine.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** {@code ./paperwire up} as a user starts it, on a folder and ports of its own. */
final class SystemUnderTest implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String READY = "Paperwire is ready: ";

    private final Process launcher;
    private final URI address;

    private SystemUnderTest(Process launcher, URI address) {
        this.launcher = launcher;
        this.address = address;
    }

    /** Starts it and returns when it says that it is ready. */
    static SystemUnderTest start(Path folder) throws IOException, InterruptedException, TimeoutException {
        List<Integer> ports = FreePorts.within(22_000, 31_999, 6);
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("paperwire.home"), "paperwire")
                                .toString(),
                        "up",
                        "--data=" + folder.resolve("data"),
                        "--inbox=" + folder.resolve("inbox"),
                        "--port=" + ports.get(0),
                        "--ingest-port=" + ports.get(1),
                        "--enrich-port=" + ports.get(2),
                        "--kafka-port=" + kafkaPort(ports),
                        "--postgres-port=" + ports.get(3))
                .redirectErrorStream(true)
                .start();
        // The lines are read to the end: a full pipe would stop the launcher.
        CompletableFuture<String> ready = new CompletableFuture<>();
        Thread reader = new Thread(() -> readLines(launcher, ready), "lines of up");
        reader.setDaemon(true);
        reader.start();
        boolean started = false;
        try {
            var system = new SystemUnderTest(launcher, URI.create(ready.get(LIMIT.toSeconds(), TimeUnit.SECONDS)));
            started = true;
            return system;
        } catch (ExecutionException e) {
            throw new IOException("the system did not start", e.getCause());
        } finally {
            if (!started) {
                launcher.destroy();
            }
        }
    }

    /** How many papers the API lists, at most 200. */
    int papers() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/papers?limit=200"))
                .timeout(Duration.ofSeconds(10))
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return body.split("\"categoryPredicted\":", -1).length - 1;
    }

    /** The sum of the proportional set sizes of the launcher and everything it started, in bytes. */
    long memory() throws IOException {
        long kibibytes = 0;
        for (ProcessHandle process : Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants())
                .toList()) {
            Path rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
            try (Stream<String> lines = Files.lines(rollup)) {
                kibibytes += lines.filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .sum();
            }
        }
        return kibibytes * 1024;
    }

    /** Ends it as SIGTERM does and returns when its last process has ended. */
    void stop() throws InterruptedException, TimeoutException {
        List<ProcessHandle> all = Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants())
                .toList();
        launcher.destroy();
        CompletableFuture<Void> ended =
                CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        try {
            ended.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end of a process cannot be told", e);
        }
    }

    @Override
    public void close() {
        launcher.destroy();
    }

    /** The controller takes the port after the broker's. */
    private static int kafkaPort(List<Integer> ports) {
        return Stream.of(4, 5)
                .map(ports::get)
                .filter(port -> FreePorts.free(port + 1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no two free ports in a row were found: try again"));
    }

    private static void readLines(Process launcher, CompletableFuture<String> ready) {
        StringBuilder said = new StringBuilder();
        try (var lines = launcher.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith(READY)) {
                    ready.complete(line.substring(READY.length()));
                }
            }
        } catch (IOException e) {
            ready.completeExceptionally(new UncheckedIOException(e));
        }
        ready.completeExceptionally(new IllegalStateException("it ended and had said:\n" + said));
    }
}
