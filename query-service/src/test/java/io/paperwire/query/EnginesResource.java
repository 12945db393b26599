package io.paperwire.query;

import io.paperwire.launcher.engine.Engines;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/** Kafka and PostgreSQL for the service under test, the schema in place. */
public final class EnginesResource implements QuarkusTestResourceLifecycleManager {
    private Path dir;
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
        return Map.of(
                "kafka.bootstrap.servers",
                engines.bootstrapServers(),
                "quarkus.datasource.jdbc.url",
                engines.jdbcUrl());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(engines, field -> field.getType() == Engines.class);
    }

    @Override
    public void stop() {
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
