package io.paperwire.enrich.pipeline;

import static io.paperwire.enrich.pipeline.TestWire.listed;
import static io.paperwire.enrich.pipeline.TestWire.listing;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.paperwire.enrich.broker.BrokerClient;
import io.paperwire.event.Topics;
import io.paperwire.launcher.engine.Engines;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Engines that go away and come back, and a publisher that dies between its two commits. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class FaultsIT {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    @Inject
    BrokerClient broker;

    @Inject
    AgroalDataSource database;

    /** Put here by the test resource. */
    Engines engines;

    private TestWire wire;
    private String epoch;

    @BeforeEach
    void connect() throws Exception {
        await().atMost(LIMIT).untilAsserted(() -> broker.ensureTopics());
        epoch = broker.topicId(Topics.DIGESTS);
        wire = new TestWire(broker.bootstrapServers());
        await().atMost(LIMIT).until(() -> status("/q/health/ready") == 200);
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsLostOrSetAsideAndHealthTellsTheTruth() {
        int letters = wire.read(Topics.LISTED.deadLetters()).size();
        List<String> papers = send("2503.1", 20);
        awaitEach(papers);

        engines.postgres().kill();
        List<String> more = send("2503.2", 20);
        await().atMost(LIMIT).until(() -> status("/q/health/ready") == 503);
        assertThat(status("/q/health/live")).isEqualTo(200);

        engines.postgres().start();
        awaitEach(more);
        await().atMost(LIMIT).until(() -> status("/q/health/ready") == 200);
        assertThat(wire.feed(papers)).hasSize(20);
        assertThat(wire.read(Topics.LISTED.deadLetters())).hasSize(letters);
    }

    @Test
    void whileTheBrokerIsAwayNothingIsLostOrDoubled() {
        List<String> papers = send("2503.3", 20);
        engines.kafka().kill();
        await().atMost(LIMIT).until(() -> status("/q/health/ready") == 503);
        assertThat(status("/q/health/live")).isEqualTo(200);

        engines.kafka().start();
        awaitEach(papers);
        awaitEach(send("2503.4", 20));
        await().atMost(LIMIT).until(() -> status("/q/health/ready") == 200);
        assertThat(wire.feed(papers)).hasSize(20);
    }

    @Test
    void rowsSentButNotMarkedAreFoundOnTheFeedByWhoeverTakesOver() throws Exception {
        List<String> papers = send("2503.5", 20);
        awaitEach(papers);
        await().atMost(LIMIT).until(() -> count("outbox where feed_offset is null") == 0);

        // As if the one who sent them had died before it could mark them, and someone else had its lease.
        execute("update lease set holder = 'another', expires_at = now() + interval '1 hour'");
        await().atMost(LIMIT)
                .until(() -> given().get("/q/health/ready").asString().contains("\"state\": \"Waiting\""));
        execute("update feed_mark set feed_offset = -1");
        execute("update outbox set feed = null, feed_offset = null where key like '2503.5%'");
        execute("update lease set expires_at = now()");
        List<String> more = send("2503.6", 5);
        awaitEach(more);
        await().atMost(LIMIT).until(() -> count("outbox where feed_offset is null") == 0);
        assertThat(wire.feed(papers)).hasSize(20);
        assertThat(wire.feed(more)).hasSize(5);
    }

    private List<String> send(String prefix, int papers) {
        List<String> ids = IntStream.range(0, papers)
                .mapToObj(i -> prefix + "%04d".formatted(i))
                .toList();
        ids.forEach(id -> wire.send(listed("faults/" + prefix + ".md", epoch, 1, listing(id, "s", "2025-01-01"))));
        return ids;
    }

    private void awaitEach(List<String> papers) {
        await().atMost(LIMIT)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(wire.feed(papers))
                        .containsExactlyInAnyOrderElementsOf(
                                papers.stream().map(id -> id + "@1 added").toList()));
    }

    private static int status(String path) {
        return given().get(path).statusCode();
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
