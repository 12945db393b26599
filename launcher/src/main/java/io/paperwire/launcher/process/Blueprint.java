package io.paperwire.launcher.process;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The three services as they are started against given engines: every setting that the launcher gives them.
 *
 * @param home the repository's root, where the packaged services are
 * @param data the data folder of all three
 * @param engines where Kafka and PostgreSQL are
 */
public record Blueprint(Path home, Path data, EngineAddresses engines) {
    public static final String INGEST = "ingest-service";
    public static final String ENRICH = "enrich-service";
    public static final String QUERY = "query-service";

    /** The service that watches the inbox and, when a folder of seeds is given, reads that in place. */
    public ServiceInstance ingest(int port, Path inbox, @Nullable Path seeds) {
        Map<String, String> settings = kafka();
        settings.put("paperwire.ingest.inbox", inbox.toAbsolutePath().toString());
        Optional.ofNullable(seeds)
                .ifPresent(folder -> settings.put(
                        "paperwire.ingest.seeds", folder.toAbsolutePath().toString()));
        return instance(INGEST, port, settings, Map.of());
    }

    /** The service that extracts and stores. */
    public ServiceInstance enrich(int port) {
        return instance(ENRICH, port, kafka(), engines.databaseVariables());
    }

    /** The service that answers; it forwards what is written to the others. */
    public ServiceInstance query(int port, int ingestPort, int enrichPort) {
        Map<String, String> settings = kafka();
        settings.put("paperwire.ingest.url", "http://127.0.0.1:" + ingestPort);
        settings.put("paperwire.enrich.url", "http://127.0.0.1:" + enrichPort);
        return instance(QUERY, port, settings, engines.databaseVariables());
    }

    private Map<String, String> kafka() {
        return new TreeMap<>(Map.of("kafka.bootstrap.servers", engines.bootstrapServers()));
    }

    private ServiceInstance instance(String name, int port, Map<String, String> settings, Map<String, String> secrets) {
        Path application = home.resolve(name).resolve("target").resolve("quarkus-app");
        return new ServiceInstance(name, application, port, data, settings, secrets);
    }
}
