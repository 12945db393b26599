package io.paperwire.system;

import io.paperwire.event.Topics;
import io.paperwire.launcher.engine.Engines;
import io.paperwire.launcher.engine.FreePorts;
import io.paperwire.launcher.process.Blueprint;
import io.paperwire.launcher.process.EngineAddresses;
import io.paperwire.launcher.process.SystemPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The real engines and as many instances of the packaged services as a test asks for, on free ports in one folder.
 *
 * <p>A service that is asked for runs when the call returns. Closing stops everything, the last started first.
 */
final class TestSystem implements AutoCloseable {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final int LOWEST_PORT = Integer.getInteger("paperwire.test.lowest-port", 24_000);
    private static final int PORTS = 300;
    private static final Set<Integer> GIVEN = new HashSet<>();

    private final Path dir;
    private final Engines engines;
    private final Deque<RunningService> services = new ArrayDeque<>();

    private TestSystem(Path dir, Engines engines) {
        this.dir = dir;
        this.engines = engines;
    }

    /** Starts the engines. */
    static TestSystem start(Path dir) throws IOException {
        Files.createDirectories(dir.resolve("inbox"));
        return new TestSystem(dir, Engines.start(dir.resolve("engines"), freePort(), freePort(), freePort()));
    }

    /** Starts the engines and one instance of each service, without seeds. */
    static TestSystem startWhole(Path dir) throws IOException {
        return startWhole(dir, null);
    }

    /** Starts the engines and one instance of each service, side by side. */
    static TestSystem startWhole(Path dir, @Nullable Path seeds) throws IOException {
        TestSystem system = start(dir);
        try {
            RunningService ingest = system.added(system.newIngest(seeds));
            RunningService enrich = system.added(system.newEnrich("enrich-service"));
            system.added(system.newQuery("query-service", ingest, enrich));
            system.startAll();
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    Inbox inbox() {
        return new Inbox(dir.resolve("inbox"));
    }

    SystemPart kafka() {
        return engines.kafka();
    }

    SystemPart postgres() {
        return engines.postgres();
    }

    Engines engines() {
        return engines;
    }

    /** The first started service of that name. */
    RunningService service(String name) {
        return services.stream()
                .filter(service -> service.instance().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** An enrich-service under this name, with a data folder of its own. */
    RunningService enrich(String name) {
        return added(newEnrich(name)).start();
    }

    /** A query-service under this name, with a data folder of its own, beside the first one of each service. */
    RunningService query(String name) {
        return added(newQuery(name, service("ingest-service"), service("enrich-service")))
                .start();
    }

    /** All instances, in the order in which they were added. */
    List<RunningService> services() {
        return List.copyOf(services);
    }

    /** Follows the stream of the named instances, from its beginning. */
    StreamClient follow(String client, String types, RunningService... queries) {
        return StreamClient.fromTheBeginning(
                List.of(queries).stream().map(query -> query.instance().url()).toList(), types, log(client));
    }

    /** The same, cut off at random; the log is what {@link DeliveryCheckMain} reads. */
    StreamClient followWithCuts(String client, String types, Random random, RunningService... queries) {
        return StreamClient.cutAtRandom(
                List.of(queries).stream().map(query -> query.instance().url()).toList(), types, log(client), random);
    }

    /** What a client of this name writes down. */
    Path log(String client) {
        return dir.resolve(client + ".stream.log");
    }

    List<OutboxEntry> outbox() {
        return OutboxEntry.all(engines.jdbcUrl(), engines.username(), engines.password());
    }

    TopicLog topic(Topics.Topic topic) {
        return new TopicLog(engines.bootstrapServers(), topic);
    }

    Database database() {
        return new Database(engines.jdbcUrl(), engines.username(), engines.password());
    }

    /** Stops everything in order, and starts it again on the same data. */
    void restart() {
        close();
        engines.postgres().start();
        engines.kafka().start();
        startAll();
    }

    @Override
    public void close() {
        services.forEach(service -> service.part().askToStop());
        services.descendingIterator().forEachRemaining(RunningService::close);
        engines.close();
    }

    private void startAll() {
        services.forEach(service -> service.part().launch());
        services.forEach(service -> service.part().awaitReady());
    }

    private RunningService added(RunningService service) {
        services.add(service);
        return service;
    }

    private RunningService newIngest(@Nullable Path seeds) {
        return RunningService.of(blueprint("ingest-service").ingest(freePort(), inbox().folder(), seeds));
    }

    private RunningService newEnrich(String name) {
        return RunningService.of(blueprint(name).enrich(freePort()).named(name));
    }

    private RunningService newQuery(String name, RunningService ingest, RunningService enrich) {
        int ingestPort = ingest.instance().port();
        int enrichPort = enrich.instance().port();
        return RunningService.of(blueprint(name)
                .query(freePort(), ingestPort, enrichPort)
                .named(name)
                // Receivers of webhooks are in the test itself.
                .with("paperwire.webhook.allow-private", "true")
                .with("paperwire.webhook.timeout", "1S"));
    }

    private Blueprint blueprint(String name) {
        EngineAddresses addresses = new EngineAddresses(
                engines.bootstrapServers(), engines.jdbcUrl(), engines.username(), engines.password());
        return new Blueprint(HOME, dir.resolve(name), addresses);
    }

    /** A free port that no other part of a test was given: that one may not listen yet, or be down for the moment. */
    static synchronized int freePort() {
        int port = FreePorts.within(LOWEST_PORT, LOWEST_PORT + PORTS - 1, GIVEN.size() + 1).stream()
                .filter(free -> !GIVEN.contains(free))
                .findFirst()
                .orElseThrow();
        GIVEN.add(port);
        return port;
    }
}
