package io.paperwire.query;

import io.paperwire.launcher.engine.Engines;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/** Kafka and PostgreSQL for the service under test, the schema in place, and something that answers as ingest does. */
public final class EnginesResource implements QuarkusTestResourceLifecycleManager {
    public static final String KEY = "test-key";
    /** A page of it may call. */
    public static final String ORIGIN = "https://papers.example.org";

    public static final int MAX_CLIENTS = 25;

    private Path dir;
    private IngestStandIn ingest;
    private Engines engines;

    @Override
    public Map<String, String> start() {
        try {
            dir = Files.createTempDirectory("paperwire-query");
        } catch (IOException e) {
            throw new IllegalStateException("no folder for the engines", e);
        }
        engines = Engines.start(dir);
        Enrich.migrate(engines.jdbcUrl());
        ingest = new IngestStandIn();
        return Map.ofEntries(
                Map.entry("kafka.bootstrap.servers", engines.bootstrapServers()),
                Map.entry("quarkus.datasource.jdbc.url", engines.jdbcUrl()),
                Map.entry("paperwire.ingest.url", ingest.url()),
                Map.entry("paperwire.enrich.url", ingest.url()),
                Map.entry("paperwire.api-key", KEY),
                Map.entry("paperwire.query.index.dir", dir.resolve("index").toString()),
                Map.entry("paperwire.origins", ORIGIN),
                Map.entry("paperwire.query.stream.max-clients", Integer.toString(MAX_CLIENTS)),
                Map.entry("paperwire.query.stream.heartbeat", "300MS"),
                Map.entry("paperwire.webhook.allow-private", "true"),
                Map.entry("paperwire.query.stream.slow-after", "1S"));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(engines, field -> field.getType() == Engines.class);
        injector.injectIntoFields(ingest, field -> field.getType() == IngestStandIn.class);
    }

    @Override
    public void stop() {
        if (ingest != null) {
            ingest.close();
        }
        if (engines != null) {
            engines.close();
        }
        try (var files = Files.walk(dir)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the engines' folder stays: " + dir, e);
        }
    }
}
