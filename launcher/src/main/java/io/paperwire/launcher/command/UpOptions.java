package io.paperwire.launcher.command;

import io.paperwire.launcher.engine.EmbeddedKafka;
import io.paperwire.launcher.engine.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code up}, as the user gave them. */
final class UpOptions {
    @Option(names = "--data", paramLabel = "DIR", description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
    Path data;

    @Option(
            names = "--inbox",
            paramLabel = "DIR",
            description = "The folder that is watched for digests (default: ${DEFAULT-VALUE}).")
    Path inbox;

    @Option(names = "--no-seeds", description = "Leave out the digests in seeds/.")
    boolean noSeeds;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The pages and the API: the query-service (default: ${DEFAULT-VALUE}).")
    int queryPort = 8080;

    @Option(names = "--ingest-port", paramLabel = "N", description = "The ingest-service (default: ${DEFAULT-VALUE}).")
    int ingestPort = 8081;

    @Option(names = "--enrich-port", paramLabel = "N", description = "The enrich-service (default: ${DEFAULT-VALUE}).")
    int enrichPort = 8082;

    @Option(
            names = "--kafka-port",
            paramLabel = "N",
            description = "Embedded Kafka; its controller takes the next port (default: ${DEFAULT-VALUE}).")
    int kafkaPort = EmbeddedKafka.DEFAULT_PORT;

    @Option(
            names = "--postgres-port",
            paramLabel = "N",
            description = "Embedded PostgreSQL (default: ${DEFAULT-VALUE}).")
    int postgresPort = EmbeddedPostgres.DEFAULT_PORT;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "Use this Kafka instead of the embedded one.")
    @Nullable
    String kafka;

    @Option(
            names = "--db",
            paramLabel = "JDBC-URL",
            description = "Use this PostgreSQL instead of the embedded one; user and password in the URL or in"
                    + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.")
    @Nullable
    String db;

    /** The defaults; data and inbox are the repository's own, wherever the command is called. */
    UpOptions(Path home) {
        data = home.resolve("data");
        inbox = home.resolve("inbox");
    }

    Optional<String> existingKafka() {
        return Optional.ofNullable(kafka);
    }

    Optional<String> existingDatabase() {
        return Optional.ofNullable(db);
    }

    int controllerPort() {
        return kafkaPort + 1;
    }

    /** Every port that will be listened on. */
    List<Port> ports() {
        List<Port> ports = new ArrayList<>();
        ports.add(new Port(queryPort, "the query-service", "--port"));
        ports.add(new Port(ingestPort, "the ingest-service", "--ingest-port"));
        ports.add(new Port(enrichPort, "the enrich-service", "--enrich-port"));
        if (existingKafka().isEmpty()) {
            ports.add(new Port(kafkaPort, "Kafka", "--kafka-port"));
            ports.add(new Port(controllerPort(), "Kafka's controller", "--kafka-port"));
        }
        if (existingDatabase().isEmpty()) {
            ports.add(new Port(postgresPort, "PostgreSQL", "--postgres-port"));
        }
        return ports;
    }
}
