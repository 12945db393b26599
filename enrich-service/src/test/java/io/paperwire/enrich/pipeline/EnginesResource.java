package io.paperwire.enrich.pipeline;

import io.paperwire.launcher.engine.Engines;
import io.paperwire.launcher.engine.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Kafka and PostgreSQL themselves, for the tests of this module. */
public final class EnginesResource implements QuarkusTestResourceLifecycleManager {
    private Engines engines;

    @Override
    public Map<String, String> start() {
        List<Integer> ports = FreePorts.within(23_000, 23_999, 3);
        engines = Engines.start(temporaryFolder(), ports.get(0), ports.get(1), ports.get(2));
        return Map.of(
                "kafka.bootstrap.servers", engines.bootstrapServers(),
                "quarkus.datasource.jdbc.url", engines.jdbcUrl(),
                "quarkus.datasource.username", engines.username(),
                "quarkus.datasource.password", engines.password(),
                "quarkus.http.test-port", "0");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(engines, field -> field.getType().equals(Engines.class));
    }

    @Override
    public void stop() {
        if (engines != null) {
            engines.close();
        }
    }

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("paperwire-enrich-it");
            // PostgreSQL runs as another user when the tests run as root.
            folder.toFile().setExecutable(true, false);
            folder.toFile().setReadable(true, false);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
