package io.paperwire.launcher.engine;

import io.paperwire.launcher.process.PartFailure;
import io.paperwire.launcher.process.SystemPart;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Both engines on one data folder, started together; closing stops them, the data stays.
 *
 * <p>For tests: {@code try (Engines engines = Engines.start(dir)) { ... }}. Each engine can be stopped, killed, suspended
 * and started again by itself; addresses stay the same. When the JVM that holds them dies, Kafka ends by itself and
 * PostgreSQL is stopped by the next start on the same folder.
 */
public final class Engines implements AutoCloseable {
    private static final int LOWEST_TEST_PORT = 22_000;
    private static final int HIGHEST_TEST_PORT = 31_999;

    private final EmbeddedKafka embeddedKafka;
    private final EmbeddedPostgres embeddedPostgres;
    private final SystemPart kafka;
    private final SystemPart postgres;

    private Engines(EmbeddedKafka kafka, EmbeddedPostgres postgres) {
        this.embeddedKafka = kafka;
        this.embeddedPostgres = postgres;
        this.kafka = kafka.part();
        this.postgres = postgres.part();
    }

    /** Starts both on free ports and returns when they are ready; data and logs are below the folder. */
    public static Engines start(Path dir) {
        List<Integer> ports = FreePorts.within(LOWEST_TEST_PORT, HIGHEST_TEST_PORT, 3);
        return start(dir, ports.get(0), ports.get(1), ports.get(2));
    }

    /** Starts both on the given ports and returns when they are ready. */
    public static Engines start(Path dir, int kafkaPort, int controllerPort, int postgresPort) {
        Path log = dir.resolve("log");
        Engines engines = new Engines(
                new EmbeddedKafka(dir.resolve("kafka"), kafkaPort, controllerPort, log.resolve("kafka.log")),
                new EmbeddedPostgres(
                        dir.resolve("postgres"), sharedBinaries(), postgresPort, log.resolve("postgres.log")));
        engines.startBoth();
        return engines;
    }

    /** What clients set as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return embeddedKafka.bootstrapServers();
    }

    /** The database's address without user and password. */
    public String jdbcUrl() {
        return embeddedPostgres.jdbcUrl();
    }

    public String username() {
        return EmbeddedPostgres.USER;
    }

    public String password() {
        return EmbeddedPostgres.PASSWORD;
    }

    public SystemPart kafka() {
        return kafka;
    }

    public SystemPart postgres() {
        return postgres;
    }

    @Override
    public void close() {
        kafka.stop();
        postgres.stop();
    }

    private void startBoth() {
        CompletableFuture<Void> broker = CompletableFuture.runAsync(kafka::start);
        try {
            postgres.start();
            broker.get();
        } catch (PartFailure | ExecutionException e) {
            broker.exceptionally(failure -> null).join();
            close();
            throw new PartFailure("The engines cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new PartFailure("The start of the engines was interrupted", e);
        }
    }

    /** Tests share one copy of PostgreSQL's programs: unpacking takes seconds. */
    static Path sharedBinaries() {
        return Path.of(System.getProperty("java.io.tmpdir"), "paperwire-engines-" + System.getProperty("user.name"));
    }
}
