package io.paperwire.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlueprintTest {
    private final Blueprint blueprint = new Blueprint(
            Path.of("/home"),
            Path.of("/data"),
            new EngineAddresses("127.0.0.1:19092", "jdbc:postgresql://127.0.0.1/paperwire", "user", "secret"));

    @Test
    void ingestKnowsInboxAndSeedsAndNoDatabase() {
        ServiceInstance ingest = blueprint.ingest(8081, Path.of("/inbox"), Path.of("/seeds"));
        assertThat(ingest.settings())
                .containsOnly(
                        Map.entry("kafka.bootstrap.servers", "127.0.0.1:19092"),
                        Map.entry("paperwire.ingest.inbox", "/inbox"),
                        Map.entry("paperwire.ingest.seeds", "/seeds"));
        assertThat(ingest.secrets()).isEmpty();
    }

    @Test
    void withoutSeedsTheSettingIsAbsent() {
        assertThat(blueprint.ingest(8081, Path.of("/inbox"), null).settings())
                .doesNotContainKey("paperwire.ingest.seeds");
    }

    @Test
    void queryKnowsWhereToForwardWrites() {
        assertThat(blueprint.query(8080, 8081, 8082).settings())
                .containsOnlyKeys("kafka.bootstrap.servers", "paperwire.ingest.url", "paperwire.enrich.url")
                .containsEntry("paperwire.ingest.url", "http://127.0.0.1:8081")
                .containsEntry("paperwire.enrich.url", "http://127.0.0.1:8082");
    }

    @Test
    void passwordStaysOffTheCommandLine() {
        ServiceInstance enrich = blueprint.enrich(8082);
        assertThat(enrich.options()).noneMatch(option -> option.contains("secret") || option.contains("jdbc:"));
        assertThat(enrich.secrets())
                .containsEntry("QUARKUS_DATASOURCE_PASSWORD", "secret")
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "user")
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1/paperwire");
    }

    @Test
    void everyServiceIsBoundToLoopback() {
        assertThat(blueprint.enrich(8082).options())
                .contains("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=8082", "-Dpaperwire.data-dir=/data");
    }

    @Test
    void settingsOfOneInstanceCanBeChanged() {
        ServiceInstance second = blueprint.enrich(8082).named("enrich-2").with("kafka.bootstrap.servers", "other:1");
        assertThat(second.log()).isEqualTo(Path.of("/data/log/enrich-2.log"));
        assertThat(second.settings()).containsEntry("kafka.bootstrap.servers", "other:1");
    }
}
