package io.paperwire.benchmark.up;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.paperwire.launcher.engine.EmbeddedPostgres;
import io.paperwire.launcher.engine.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code ./paperwire up} as a user starts it, on a folder and ports of its own. */
public final class SystemUnderTest implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String READY = "Paperwire is ready: ";
    public static final String DATABASE_USER = EmbeddedPostgres.USER;
    public static final String DATABASE_PASSWORD = EmbeddedPostgres.PASSWORD;

    private static final Pattern TOTAL = Pattern.compile("\"total\": ?([0-9]+)");
    /** What command lines hold, and whose they are. */
    private static final List<Map.Entry<String, String>> COMMANDS = List.of(
            Map.entry("KafkaMain", "Kafka"),
            Map.entry("launcher.command.Paperwire", "launcher"),
            Map.entry("postgres", "PostgreSQL"));

    /** What the class paths of services hold, which stand in their environment. */
    private static final List<Map.Entry<String, String>> CLASS_PATHS = List.of(
            Map.entry("/ingest-service/", "ingest-service"),
            Map.entry("/enrich-service/", "enrich-service"),
            Map.entry("/query-service/", "query-service"));

    private final Process launcher;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final int kafkaPort;
    private final int postgresPort;

    private SystemUnderTest(Process launcher, URI address, int kafkaPort, int postgresPort) {
        this.launcher = launcher;
        this.address = address;
        this.kafkaPort = kafkaPort;
        this.postgresPort = postgresPort;
    }

    /** Starts it with further options of {@code up} and returns when it says that it is ready. */
    public static SystemUnderTest start(Path folder, String... options)
            throws IOException, InterruptedException, TimeoutException {
        List<Integer> ports = FreePorts.within(22_000, 31_999, 6);
        int kafkaPort = kafkaPort(ports);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("paperwire.home"), "paperwire").toString(),
                "up",
                "--data=" + folder.resolve("data"),
                "--inbox=" + folder.resolve("inbox"),
                "--port=" + ports.get(0),
                "--ingest-port=" + ports.get(1),
                "--enrich-port=" + ports.get(2),
                "--kafka-port=" + kafkaPort,
                "--postgres-port=" + ports.get(3)));
        command.addAll(List.of(options));
        Process launcher = new ProcessBuilder(command).redirectErrorStream(true).start();
        // The lines are read to the end: a full pipe would stop the launcher.
        CompletableFuture<String> ready = new CompletableFuture<>();
        Thread reader = new Thread(() -> readLines(launcher, ready), "lines of up");
        reader.setDaemon(true);
        reader.start();
        boolean started = false;
        try {
            URI address = URI.create(ready.get(LIMIT.toSeconds(), TimeUnit.SECONDS));
            var system = new SystemUnderTest(launcher, address, kafkaPort, ports.get(3));
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
        return get("/api/v1/papers?limit=200").split("\"categoryPredicted\":", -1).length - 1;
    }

    /** How many papers the API says are listed. */
    public int total() throws IOException, InterruptedException {
        Matcher total = TOTAL.matcher(get("/api/v1/papers?limit=1"));
        if (!total.find()) {
            throw new IllegalStateException("the list of papers has no total");
        }
        return Integer.parseInt(total.group(1));
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    public String jdbcUrl() {
        return EmbeddedPostgres.jdbcUrl(postgresPort);
    }

    /** The launcher and everything it started. */
    public Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants());
    }

    /** The broker's process. */
    public Stream<ProcessHandle> broker() {
        return processes().filter(process -> partOf(process).equals("Kafka"));
    }

    /** PostgreSQL's processes. */
    public Stream<ProcessHandle> database() {
        return processes().filter(process -> partOf(process).equals("PostgreSQL"));
    }

    /** What a process is a part of, told by its command line and its class path. */
    public static String partOf(ProcessHandle process) {
        Path folder = Path.of("/proc", Long.toString(process.pid()));
        return named(folder.resolve("cmdline"), COMMANDS)
                .or(() -> named(folder.resolve("environ"), CLASS_PATHS))
                .orElse("others");
    }

    private static Optional<String> named(Path file, List<Map.Entry<String, String>> names) {
        String text;
        try {
            text = Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            // it has just ended, or is another user's
            return Optional.empty();
        }
        return names.stream()
                .filter(name -> text.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The sum of the proportional set sizes of the launcher and everything it started, in bytes. */
    public long memory() throws IOException {
        long kibibytes = 0;
        for (ProcessHandle process : processes().toList()) {
            kibibytes += kibibytes(process);
        }
        return kibibytes * 1024;
    }

    private static long kibibytes(ProcessHandle process) throws IOException {
        Path rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try (Stream<String> lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (NoSuchFileException e) {
            // it has ended since it was listed
            return 0;
        }
    }

    /** Ends it as SIGTERM does and returns when its last process has ended. */
    public void stop() throws InterruptedException, TimeoutException {
        List<ProcessHandle> all = processes().toList();
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
