package io.paperwire.enrich.pipeline;

import static io.paperwire.enrich.pipeline.TestWire.digest;
import static io.paperwire.enrich.pipeline.TestWire.listed;
import static io.paperwire.enrich.pipeline.TestWire.listing;
import static io.paperwire.enrich.pipeline.TestWire.row;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.agroal.api.AgroalDataSource;
import io.paperwire.enrich.broker.BrokerClient;
import io.paperwire.event.Topics;
import io.paperwire.model.Cause;
import io.paperwire.model.Listing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replay over HTTP, on what an older extraction left: with Kafka and PostgreSQL themselves. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class ReplayIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    BrokerClient broker;

    @Inject
    AgroalDataSource database;

    private TestWire wire;
    private String epoch;

    @BeforeEach
    void connect() throws Exception {
        await().atMost(LIMIT).untilAsserted(() -> broker.ensureTopics());
        epoch = broker.topicId(Topics.DIGESTS);
        wire = new TestWire(broker.bootstrapServers());
        await().atMost(LIMIT).until(() -> given().get("/q/health/ready").statusCode() == 200);
        replay(true); // whatever other tests left
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    @Test
    void whatDiffersIsToldFirstThenMadeSoAndPublishedOnce() throws Exception {
        store("2504.00001", "Zed-1 reaches 55.4% on AIME 2025.");
        store("2504.00002", "Zed-2 reaches 56.4% on AIME 2025.");
        // As an older release would have left it: one number missed, one too many, another keyword.
        execute("""
                update listing set extractor = 0, extraction = jsonb_set(jsonb_set(extraction,
                    '{metrics}', jsonb_build_array(extraction -> 'metrics' -> 0
                        || '{"quote": "Zed-1", "start": 0, "end": 5, "value": 1}')),
                    '{keywords}', '[{"phrase": "old phrase", "score": 1}]')
                where paper_id = '2504.00001'""");
        execute("update paper set content_hash = 'old' where id = '2504.00001'");

        JsonNode told = replay(false);
        assertThat(told.path("applied").asBoolean()).isFalse();
        assertThat(told.path("changed").asInt()).isEqualTo(1);
        assertThat(told.path("revised").asInt()).isEqualTo(1);
        assertThat(told.path("numbers").path("added").asInt()).isEqualTo(1);
        assertThat(told.path("numbers").path("removed").asInt()).isEqualTo(1);
        assertThat(told.path("numbers").path("examples").findValuesAsText("after"))
                .anyMatch(after -> after.startsWith("55.4% = 55.4 %: score on AIME 2025 by Zed-1"));
        assertThat(told.path("keywords").path("examples").findValuesAsText("before"))
                .contains("old phrase");
        assertThat(wire.feed(List.of("2504.00001"))).containsExactly("2504.00001@1 added");

        assertThat(replay(true).path("revised").asInt()).isEqualTo(1);
        List<String> both = List.of("2504.00001", "2504.00002");
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(wire.feed(both))
                        .containsExactly("2504.00001@1 added", "2504.00002@1 added", "2504.00001@2 changed"));
        JsonNode event = wire.feedJson("2504.00001@2");
        assertThat(event.path("cause").asText()).isEqualTo("replay");
        assertThat(event.path("metrics").path(0).path("value").asText()).isEqualTo("55.4");

        JsonNode again = replay(true);
        assertThat(again.path("changed").asInt()).isZero();
        assertThat(again.path("revised").asInt()).isZero();
    }

    @Test
    void aRowThatMovesBetweenReadingAndWritingIsLeftAlone() throws Exception {
        store("2504.00003", "Zed-3 reaches 55.4% on AIME 2025.");
        execute("update listing set extractor = 0, extraction = jsonb_set(extraction, '{metrics}', '[]')"
                + " where paper_id = '2504.00003'");
        CompletableFuture<JsonNode> running;
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("select from paper where id = '2504.00003' for update");
                running = CompletableFuture.supplyAsync(() -> replay(true));
                await().atMost(LIMIT)
                        .until(() ->
                                count("pg_stat_activity where wait_event_type = 'Lock' and datname is not null") > 0);
                statement.execute("update listing set row_hash = repeat('a', 64) where paper_id = '2504.00003'");
            }
            other.commit();
        }
        JsonNode report = running.join();
        assertThat(report.path("skipped").asInt()).isEqualTo(1);
        assertThat(count("listing where paper_id = '2504.00003' and extractor = 0"))
                .isEqualTo(1);
    }

    @Test
    void aDigestThatWasReadAgainIsDoneWithThatCause() {
        Listing row = listing("2504.00004", "s", "2025-04-01");
        wire.send(listed("replay/again.md", epoch, 2, row).because(Cause.REPLAY));
        wire.send(digest("replay/again.md", epoch, 2, 1, row(row, false)).because(Cause.REPLAY));
        await().atMost(LIMIT)
                .untilAsserted(() ->
                        assertThat(wire.feed(List.of("replay/again.md"))).containsExactly("replay/again.md@1 done"));
        assertThat(wire.feedJson("replay/again.md@1").path("cause").asText()).isEqualTo("replay");
        assertThat(wire.feedJson("2504.00004@1").path("cause").asText()).isEqualTo("replay");
    }

    private void store(String id, String summary) {
        wire.send(listed("replay/" + id + ".md", epoch, 1, listing(id, summary, "2025-04-01")));
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(wire.feed(List.of(id))).containsExactly(id + "@1 added"));
    }

    /** The report; progress comes before it. */
    private static JsonNode replay(boolean apply) {
        List<String> lines = given().noContentType()
                .queryParam("apply", apply)
                .post("/api/v1/replay")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
        try {
            assertThat(JSON.readTree(lines.get(0)).path("event").asText()).isEqualTo("progress");
            JsonNode last = JSON.readTree(lines.get(lines.size() - 1));
            assertThat(last.path("event").asText()).as(last.toString()).isEqualTo("report");
            return last;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int count(String what) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
