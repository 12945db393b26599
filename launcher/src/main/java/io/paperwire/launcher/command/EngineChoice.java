package io.paperwire.launcher.command;

import io.paperwire.launcher.engine.EmbeddedKafka;
import io.paperwire.launcher.engine.EmbeddedPostgres;
import io.paperwire.launcher.process.EngineAddresses;
import io.paperwire.launcher.process.SystemPart;
import java.util.ArrayList;
import java.util.List;

/**
 * Which engines are started and which existing ones are used.
 *
 * @param parts the engines to start, in the order in which they are to be stopped
 * @param descriptions what to say when each is up
 */
record EngineChoice(List<SystemPart> parts, List<String> descriptions, EngineAddresses addresses) {

    static EngineChoice of(UpOptions options, DataFolder folder) {
        List<SystemPart> parts = new ArrayList<>();
        List<String> descriptions = new ArrayList<>();
        EmbeddedKafka kafka = new EmbeddedKafka(
                folder.resolve("kafka"), options.kafkaPort, options.controllerPort(), folder.resolve("log/kafka.log"));
        EmbeddedPostgres postgres = postgres(options, folder);
        options.existingKafka().ifPresentOrElse(ExistingEngine::requireKafka, () -> {
            parts.add(kafka.part());
            descriptions.add("Kafka " + EmbeddedKafka.VERSION + " is up on " + kafka.bootstrapServers());
        });
        EngineAddresses addresses = new EngineAddresses(
                options.existingKafka().orElse(kafka.bootstrapServers()),
                options.existingDatabase().orElse(postgres.jdbcUrl()),
                account(options, "QUARKUS_DATASOURCE_USERNAME", EmbeddedPostgres.USER),
                account(options, "QUARKUS_DATASOURCE_PASSWORD", EmbeddedPostgres.PASSWORD));
        if (options.existingDatabase().isPresent()) {
            ExistingEngine.requireDatabase(addresses);
        } else {
            parts.add(postgres.part());
            descriptions.add("PostgreSQL " + EmbeddedPostgres.VERSION + " is up on 127.0.0.1:" + options.postgresPort);
        }
        return new EngineChoice(parts, descriptions, addresses);
    }

    /** The embedded PostgreSQL of this data folder, whether it is to be used or not. */
    static EmbeddedPostgres postgres(UpOptions options, DataFolder folder) {
        return new EmbeddedPostgres(
                folder.resolve("postgres"),
                folder.resolve("engines"),
                options.postgresPort,
                folder.resolve("log/postgres.log"));
    }

    /** What the shell says is about a database of the user's own, never about the embedded one. */
    private static String account(UpOptions options, String variable, String embedded) {
        return options.existingDatabase().isPresent() ? System.getenv().getOrDefault(variable, embedded) : embedded;
    }
}
