package io.paperwire.system;

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
import java.util.List;
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
        List<Integer> ports = freePorts(3);
        return new TestSystem(dir, Engines.start(dir.resolve("engines"), ports.get(0), ports.get(1), ports.get(2)));
    }

    /** Starts the engines and one instance of each service, without seeds. */
    static TestSystem startWhole(Path dir) throws IOException {
        TestSystem system = start(dir);
        try {
            RunningService ingest = system.ingest();
            RunningService enrich = system.enrich("enrich-service");
            system.query("query-service", ingest, enrich);
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

    RunningService ingest() {
        return ingest(null);
    }

    RunningService ingest(@Nullable Path seeds) {
        return started(RunningService.of(
                blueprint("ingest-service").ingest(freePorts(1).get(0), inbox().folder(), seeds)));
    }

    /** An enrich-service under this name, with a data folder of its own. */
    RunningService enrich(String name) {
        return started(
                RunningService.of(blueprint(name).enrich(freePorts(1).get(0)).named(name)));
    }

    /** A query-service under this name, with a data folder of its own. */
    RunningService query(String name, RunningService ingest, RunningService enrich) {
        int port = freePorts(1).get(0);
        return started(RunningService.of(blueprint(name)
                .query(port, ingest.instance().port(), enrich.instance().port())
                .named(name)));
    }

    /** Follows the stream of the named instances, from its beginning. */
    StreamClient follow(String client, String types, RunningService... queries) {
        return StreamClient.fromTheBeginning(
                List.of(queries).stream().map(query -> query.instance().url()).toList(),
                types,
                dir.resolve(client + ".stream.log"));
    }

    List<OutboxEntry> outbox() {
        return OutboxEntry.all(engines.jdbcUrl(), engines.username(), engines.password());
    }

    @Override
    public void close() {
        services.descendingIterator().forEachRemaining(RunningService::close);
        engines.close();
    }

    private RunningService started(RunningService service) {
        services.add(service);
        return service.start();
    }

    private Blueprint blueprint(String name) {
        EngineAddresses addresses = new EngineAddresses(
                engines.bootstrapServers(), engines.jdbcUrl(), engines.username(), engines.password());
        return new Blueprint(HOME, dir.resolve(name), addresses);
    }

    private static List<Integer> freePorts(int wanted) {
        return FreePorts.within(LOWEST_PORT, LOWEST_PORT + PORTS - 1, wanted);
    }
}
