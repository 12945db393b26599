package io.paperwire.launcher.process;

import java.util.Map;

/** Where the engines are and how the database is entered. */
public record EngineAddresses(String bootstrapServers, String jdbcUrl, String username, String password) {

    /** As environment variables: a JDBC URL may hold a password, and command lines are public. */
    Map<String, String> databaseVariables() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl,
                "QUARKUS_DATASOURCE_USERNAME", username,
                "QUARKUS_DATASOURCE_PASSWORD", password);
    }
}
