package io.paperwire.benchmark.stream;

import io.paperwire.launcher.engine.Engines;
import io.paperwire.launcher.engine.FreePorts;
import io.paperwire.launcher.process.Blueprint;
import io.paperwire.launcher.process.EngineAddresses;
import io.paperwire.launcher.process.ServiceInstance;
import io.paperwire.launcher.process.SystemPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Engines and packaged services on a folder of their own, which goes when they are closed. */
final class Services implements AutoCloseable {
    private static final int LOWEST_PORT = 21_000;
    private static final int HIGHEST_PORT = 21_999;

    private final Path folder;
    private final Engines engines;
    private final ServiceInstance query;
    private final List<SystemPart> parts;

    private Services(Path folder, Engines engines, ServiceInstance query, List<SystemPart> parts) {
        this.folder = folder;
        this.engines = engines;
        this.query = query;
        this.parts = parts;
    }

    /** @param heap of the query-service, as {@code -Xmx} takes it */
    static Services start(String heap) throws IOException {
        Path folder = Files.createTempDirectory("paperwire-bench-");
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        List<Integer> ports = FreePorts.within(LOWEST_PORT, HIGHEST_PORT, 3);
        Engines engines = Engines.start(folder.resolve("engines"));
        var addresses = new EngineAddresses(
                engines.bootstrapServers(), engines.jdbcUrl(), engines.username(), engines.password());
        var blueprint = new Blueprint(Path.of(System.getProperty("paperwire.home")), folder.resolve("data"), addresses);
        ServiceInstance query =
                blueprint.query(ports.get(0), ports.get(1), ports.get(2)).withHeap(heap);
        List<SystemPart> parts = List.of(
                blueprint.ingest(ports.get(1), inbox, null).part(),
                blueprint.enrich(ports.get(2)).part(),
                query.part());
        var services = new Services(folder, engines, query, parts);
        try {
            parts.forEach(SystemPart::launch);
            parts.forEach(SystemPart::awaitReady);
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
        return services;
    }

    Path inbox() {
        return folder.resolve("inbox");
    }

    Engines engines() {
        return engines;
    }

    int queryPort() {
        return query.port();
    }

    ProcessFigures queryFigures() {
        return new ProcessFigures(parts.get(2).process().orElseThrow().pid());
    }

    @Override
    public void close() throws IOException {
        parts.forEach(SystemPart::askToStop);
        parts.forEach(SystemPart::close);
        engines.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
