package io.paperwire.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paperwire.event.Topics;
import io.paperwire.launcher.process.ChildCommand;
import io.paperwire.launcher.process.Signal;
import io.paperwire.launcher.process.SystemPart;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The packaged services, started with nothing but the environment that {@code docker-compose.yml} gives them, hosts and
 * folders put for what they stand for: each variable must be seen to work.
 */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposeIT {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String KEY = "a key of this test";
    private static final Map<String, String> WITH_KEY =
            Map.of("Authorization", "Bearer " + KEY, "Content-Type", "text/markdown");
    private static final Map<String, String> WITHOUT_KEY = Map.of("Content-Type", "text/markdown");
    /** The role of the compose file is the embedded database's own: another one shows that the setting counts. */
    private static final String ROLE = "composed";

    private final Map<String, Integer> ports = new TreeMap<>();
    private final Map<String, Map<String, String>> environments = new TreeMap<>();
    private final Map<String, SystemPart> parts = new TreeMap<>();
    private Path dir;
    private TestSystem system;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        dir = folder;
        system = TestSystem.start(dir);
        system.database().update("create role " + ROLE + " superuser login");
        ComposeFile compose = ComposeFile.read(HOME.resolve("docker-compose.yml"));
        Stream.of("ingest", "enrich", "query").forEach(service -> ports.put(service, TestSystem.freePort()));
        ports.keySet().forEach(service -> {
            Map<String, String> environment =
                    compose.environment(service, Map.of("PAPERWIRE_API_KEY", KEY, "POSTGRES_PASSWORD", "any"));
            environment.replaceAll(this::replaced);
            environment.replace("QUARKUS_HTTP_PORT", Integer.toString(ports.get(service)));
            environments.put(service, environment);
            parts.put(service, part(service, environment));
        });
        parts.values().forEach(SystemPart::launch);
        parts.values().forEach(SystemPart::awaitReady);
    }

    @AfterAll
    void stop() {
        parts.values().forEach(SystemPart::askToStop);
        parts.values().forEach(SystemPart::close);
        system.close();
    }

    @Test
    void everyVariableIsSeenToWork() throws IOException {
        Map<String, Effect> effects = Map.ofEntries(
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", this::usesThisKafka),
                Map.entry("PAPERWIRE_API_KEY", this::wantsTheKey),
                Map.entry(
                        "PAPERWIRE_DATA_DIR",
                        service -> await().atMost(LIMIT)
                                .until(() -> !files(dir.resolve("data")).isEmpty())),
                Map.entry("PAPERWIRE_HOSTS", this::answersToItsName),
                Map.entry("PAPERWIRE_INGEST_INBOX", service -> takesFromTheInbox()),
                Map.entry(
                        "PAPERWIRE_INGEST_SEEDS",
                        service -> await().atMost(LIMIT).until(() -> versions().contains("seeds/2025-05-13.md"))),
                Map.entry(
                        "PAPERWIRE_INGEST_URL",
                        service -> assertThat(post(service, "forwarded.md", WITH_KEY))
                                .isEqualTo(201)),
                Map.entry(
                        "PAPERWIRE_ENRICH_URL",
                        service -> assertThat(RawRequest.post(
                                                "/api/v1/papers/2599.99999/corrections",
                                                Map.of("X-API-Key", KEY, "Content-Type", "application/json"),
                                                "{\"reason\": \"any\", \"author\": \"any\"}")
                                        .status(ports.get(service)))
                                .isEqualTo(404)),
                Map.entry(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        service -> await().atMost(LIMIT).until(() -> connections(service) > 0)),
                Map.entry(
                        "QUARKUS_DATASOURCE_USERNAME",
                        service -> await().atMost(LIMIT).until(() -> connections(service) > 0)),
                // The embedded server takes any password; the setting is the neighbour of the other two.
                Map.entry(
                        "QUARKUS_DATASOURCE_PASSWORD",
                        service -> assertThat(log(service)).doesNotContain("Unrecognized")),
                Map.entry(
                        "QUARKUS_HTTP_HOST",
                        service -> assertThat(log(service)).contains("Listening on: http://0.0.0.0:")),
                Map.entry(
                        "QUARKUS_HTTP_PORT",
                        service -> assertThat(log(service))
                                .contains("Listening on: http://0.0.0.0:" + ports.get(service))));

        TreeSet<String> set = new TreeSet<>();
        for (var service : environments.entrySet()) {
            for (String variable : service.getValue().keySet()) {
                assertThat(effects).describedAs(service.getKey()).containsKey(variable);
                effects.get(variable).show(service.getKey());
                set.add(variable);
            }
        }
        assertThat(set).isEqualTo(new TreeSet<>(effects.keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "enrich", "query"})
    void logKnowsEveryKey(String service) throws IOException {
        assertThat(log(service)).contains("Listening on").doesNotContain("Unrecognized configuration key");
    }

    @Test
    void noServiceStartsOnAnOpenAddressWithoutAKey() throws IOException {
        List<SystemPart> open =
                environments.keySet().stream().map(this::withoutKey).toList();
        open.forEach(SystemPart::launch);
        try {
            for (SystemPart part : open) {
                assertThat(part.ended()
                                .orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS)
                                .join())
                        .describedAs(part.name())
                        .isNotZero();
                assertThat(Files.readString(part.log()))
                        .contains("Bound to 0.0.0.0")
                        .contains("paperwire.api-key")
                        .doesNotContain("Listening on");
            }
        } finally {
            open.forEach(SystemPart::kill);
        }
    }

    private SystemPart withoutKey(String service) {
        Map<String, String> environment = new TreeMap<>(environments.get(service));
        environment.remove("PAPERWIRE_API_KEY");
        environment.replace("QUARKUS_HTTP_PORT", Integer.toString(TestSystem.freePort()));
        return part(service + "-open", service, environment);
    }

    private void usesThisKafka(String service) {
        switch (service) {
            case "ingest" -> await().atMost(LIMIT).until(() -> !versions().isEmpty());
            case "enrich" ->
                await().atMost(LIMIT)
                        .until(() -> !system.topic(Topics.FEED).records().isEmpty());
            default -> {
                String feed = system.outbox().get(0).feed().substring(0, 8);
                Rest rest = new Rest(URI.create("http://localhost:" + ports.get(service)));
                await().atMost(LIMIT)
                        .until(() -> rest.get("/q/health/ready")
                                .body()
                                .findValuesAsText("feed")
                                .contains(feed));
            }
        }
    }

    private void wantsTheKey(String service) throws IOException {
        assertThat(post(service, "keyless.md", WITHOUT_KEY)).isEqualTo(401);
        assertThat(post(service, "keyless.md", Map.of("X-API-Key", "another", "Content-Type", "text/markdown")))
                .isEqualTo(401);
        assertThat(post(service, "keyed-by-" + service + ".md", WITH_KEY)).isNotIn(401, 403, 415);
    }

    private void answersToItsName(String service) throws IOException {
        int port = ports.get(service);
        assertThat(RawRequest.get("/", Map.of("Host", service + ":" + port)).status(port))
                .isNotEqualTo(403);
        assertThat(RawRequest.get("/", Map.of("Host", "stranger")).status(port)).isEqualTo(403);
    }

    private void takesFromTheInbox() {
        SampleDigest digest = SampleDigest.of("compose/dropped.md", 0, 3);
        system.inbox().drop(digest);
        await().atMost(LIMIT).until(() -> Files.exists(system.inbox().processed(digest.name())));
    }

    private int post(String service, String name, Map<String, String> headers) throws IOException {
        String body = SampleDigest.of(name, 50, 52).markdown() + "\nfor " + service + " " + name + "\n";
        return RawRequest.post("/api/v1/digests?source=compose&name=" + name, headers, body)
                .status(ports.get(service));
    }

    private List<String> versions() {
        return system.topic(Topics.DIGESTS).records().stream()
                .map(version -> version.key())
                .toList();
    }

    private int connections(String service) {
        String application = service.equals("enrich") ? "paperwire-enrich" : "query-service";
        return system.database()
                .count("select count(*) from pg_stat_activity where usename = '" + ROLE + "' and application_name = '"
                        + application + "'");
    }

    private String log(String service) throws IOException {
        return Files.readString(parts.get(service).log());
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** What stands in a container's world, as it is called in the test's. */
    private String replaced(String variable, String value) {
        return switch (value) {
            case "kafka:9092" -> system.engines().bootstrapServers();
            case "jdbc:postgresql://postgres:5432/paperwire" -> system.engines().jdbcUrl();
            case "http://ingest:8081" -> "http://localhost:" + ports.get("ingest");
            case "http://enrich:8082" -> "http://localhost:" + ports.get("enrich");
            case "/data" -> dir.resolve("data").toString();
            case "/inbox" -> system.inbox().folder().toString();
            case "/seeds" -> HOME.resolve("seeds").toString();
            default -> variable.equals("QUARKUS_DATASOURCE_USERNAME") ? ROLE : value;
        };
    }

    private SystemPart part(String service, Map<String, String> environment) {
        return part(service, service, environment);
    }

    /** As the image starts it. */
    private SystemPart part(String name, String service, Map<String, String> environment) {
        Path application = HOME.resolve(service + "-service").resolve("target").resolve("quarkus-app");
        List<String> line = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-jar",
                application.resolve("quarkus-run.jar").toString());
        Rest rest = new Rest(URI.create("http://localhost:" + environment.get("QUARKUS_HTTP_PORT")));
        Path log = dir.resolve(name + ".log");
        return new SystemPart(
                new ChildCommand(name, line, environment, dir, log, Signal.TERM),
                () -> {},
                process -> rest.ready(),
                LIMIT);
    }

    /** Shows that a variable works in a service, or fails. */
    private interface Effect {
        void show(String service) throws IOException;
    }
}
