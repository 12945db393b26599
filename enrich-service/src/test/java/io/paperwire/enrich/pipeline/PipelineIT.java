package io.paperwire.enrich.pipeline;

import static io.paperwire.enrich.pipeline.TestWire.digest;
import static io.paperwire.enrich.pipeline.TestWire.listed;
import static io.paperwire.enrich.pipeline.TestWire.listing;
import static io.paperwire.enrich.pipeline.TestWire.row;
import static io.paperwire.enrich.pipeline.TestWire.withdrawn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.paperwire.enrich.broker.BrokerClient;
import io.paperwire.enrich.enrichment.ExtractionState;
import io.paperwire.enrich.store.ExtractionStateRepository;
import io.paperwire.event.EventType;
import io.paperwire.event.ListingEvent;
import io.paperwire.event.Topics;
import io.paperwire.model.Listing;
import io.paperwire.platform.kafka.DeadLetters;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events in, papers stored, feed out: with Kafka and PostgreSQL themselves. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class PipelineIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    BrokerClient broker;

    @Inject
    ExtractionStateRepository states;

    @Inject
    EntityManager entities;

    private TestWire wire;
    private String epoch;

    @BeforeEach
    void connect() throws Exception {
        await().atMost(LIMIT).untilAsserted(() -> broker.ensureTopics());
        epoch = broker.topicId(Topics.DIGESTS);
        wire = new TestWire(broker.bootstrapServers());
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    @Test
    void listingBecomesPaperAndDigestIsDoneOnceThoughEverythingComesTwice() {
        Listing row = listing("2501.00001", "It reaches 55.4% on AIME 2025.", "2025-01-01");
        ListingEvent event = listed("it/a.md", epoch, 1, row);
        wire.send(digest("it/a.md", epoch, 1, 1, row(row, false)));
        wire.send(event, event);
        awaitFeed(List.of("2501.00001", "it/a.md"), "2501.00001@1 added", "it/a.md@1 done");

        wire.send(event);
        wire.send(digest("it/a.md", epoch, 1, 1, row(row, false)));
        settle("2501.90001");
        awaitFeed(List.of("2501.00001", "it/a.md"), "2501.00001@1 added", "it/a.md@1 done");
        assertThat(wire.feedJson("it/a.md@1").path("applied").asInt()).isEqualTo(1);
    }

    @Test
    void rowsBeforeTheirDigestCompleteItAllTheSame() {
        Listing row = listing("2501.00002", "s", "2025-01-01");
        wire.send(listed("it/b.md", epoch, 1, row));
        awaitFeed(List.of("2501.00002"), "2501.00002@1 added");
        wire.send(digest("it/b.md", epoch, 1, 1, row(row, false)));
        awaitFeed(List.of("it/b.md"), "it/b.md@1 done");
    }

    @Test
    void lowerVersionAfterAHigherOneChangesNothing() {
        wire.send(listed("it/c.md", epoch, 2, listing("2501.00003", "new words", "2025-01-01")));
        awaitFeed(List.of("2501.00003"), "2501.00003@1 added");
        wire.send(listed("it/c.md", epoch, 1, listing("2501.00003", "old words", "2025-01-01")));
        settle("2501.90003");
        awaitFeed(List.of("2501.00003"), "2501.00003@1 added");
    }

    @Test
    void paperComesAndGoesAndReturnsWithARevisionForEach() {
        Listing row = listing("2501.00004", "s", "2025-01-01");
        wire.send(listed("it/d.md", epoch, 1, row));
        awaitFeed(List.of("2501.00004"), "2501.00004@1 added");
        wire.send(withdrawn("it/d.md", epoch, 2, "2501.00004"));
        awaitFeed(List.of("2501.00004"), "2501.00004@1 added", "2501.00004@2 withdrawn");
        assertThat(wire.feedJson("2501.00004@2").path("title").asText()).isEqualTo("Title of 2501.00004");
        wire.send(listed("it/d.md", epoch, 3, row));
        awaitFeed(List.of("2501.00004"), "2501.00004@1 added", "2501.00004@2 withdrawn", "2501.00004@3 added");
    }

    @Test
    void garbledRecordsAreSetAsideOnceAndTheRestOfTheBatchGoesOn() {
        Listing good = listing("2501.00005", "s", "2025-01-01");
        wire.send(digest("it/e.md", epoch, 1, 3, row(good, false)));
        wire.send(
                Topics.LISTED,
                "2501.00006",
                EventType.ROW_LISTED,
                "it/e.md@1/2501.00006",
                "{\"digest\":".getBytes(StandardCharsets.UTF_8));
        wire.send(
                Topics.LISTED,
                "2501.00007",
                EventType.ROW_LISTED,
                "it/e.md@1/2501.00007",
                "[]".getBytes(StandardCharsets.UTF_8));
        wire.send(new ProducerRecord<>(Topics.LISTED.name(), null, null));
        wire.send(listed("it/e.md", epoch, 1, good));
        awaitFeed(List.of("2501.00005", "it/e.md"), "2501.00005@1 added", "it/e.md@1 done");
        assertThat(wire.feedJson("it/e.md@1").path("deadLettered").asInt()).isEqualTo(2);
        assertThat(wire.read(Topics.LISTED.deadLetters()))
                .filteredOn(letter -> letter.key() != null && letter.key().startsWith("2501.0000"))
                .hasSize(2)
                .allSatisfy(letter ->
                        assertThat(TestWire.text(letter, DeadLetters.REASON)).startsWith("not a ListingEvent"));
    }

    @Test
    void rowThatTheDatabaseRefusesIsSetAsideAloneAndItsDigestIsDoneWithoutIt() {
        List<String> good =
                IntStream.range(0, 40).mapToObj("2501.02%03d"::formatted).toList();
        ListingEvent refused = listed("it/j.md", epoch, 1, listing("2501.03000", "s", "+999999999-01-01"));
        for (String id : good) {
            if (id.endsWith("020")) {
                wire.send(refused);
            }
            wire.send(listed("it/j.md", epoch, 1, listing(id, "s", "2025-01-01")));
        }
        wire.send(digest("it/j.md", epoch, 1, good.size() + 1));
        awaitFeed(List.of("it/j.md"), "it/j.md@1 done");
        assertThat(wire.feed(good))
                .containsExactlyInAnyOrderElementsOf(
                        good.stream().map(id -> id + "@1 added").toList());
        assertThat(wire.feed(List.of("2501.03000"))).isEmpty();
        assertThat(wire.feedJson("it/j.md@1").path("deadLettered").asInt()).isEqualTo(1);
        assertThat(wire.read(Topics.LISTED.deadLetters()))
                .filteredOn(letter -> "2501.03000".equals(letter.key()))
                .hasSize(1);
    }

    @Test
    @TestTransaction
    void newerDataOfTheSameReleaseTakeOverAndSupersededOnesDoNotComeBack() {
        ExtractionState first = new ExtractionState(1_000, "a".repeat(64));
        ExtractionState second = new ExtractionState(1_000, "b".repeat(64));
        ExtractionState later = new ExtractionState(1_001, "a".repeat(64));
        assertThat(raised(first)).isEqualTo(first);
        assertThat(raised(second)).isEqualTo(second);
        assertThat(raised(second)).isEqualTo(second);
        assertThat(raised(first)).isEqualTo(second);
        assertThat(raised(later)).isEqualTo(later);
        assertThat(raised(new ExtractionState(1_000, "c".repeat(64)))).isEqualTo(later);
    }

    @Test
    void textThatPostgresRefusesIsStoredWithReplacements() {
        wire.send(listed("it/f.md", epoch, 1, listing("2501.00008", "a\0b reaches 5% and \ud800 more", "2025-01-01")));
        awaitFeed(List.of("2501.00008"), "2501.00008@1 added");
        assertThat(wire.feedJson("2501.00008@1").path("summary").asText())
                .isEqualTo("a\uFFFDb reaches 5% and \uFFFD more");
    }

    @Test
    void agedOutMarkComesRightInWhicheverOrderTheTopicsAreRead() {
        Listing old = listing("2501.00009", "s", "2025-01-01");
        wire.send(digest("it/g.md", epoch, 1, 1, row(old, false)));
        wire.send(digest("it/g.md", epoch, 2, 0, row(old, true)));
        settleDigest("it/g-end.md");
        wire.send(listed("it/g.md", epoch, 1, old));
        awaitFeed(List.of("2501.00009", "it/g.md"), "2501.00009@1 added", "it/g.md@1 done");
        assertThat(agedOut("2501.00009@1")).isTrue();

        Listing other = listing("2501.00010", "s", "2025-01-01");
        wire.send(listed("it/h.md", epoch, 1, other));
        awaitFeed(List.of("2501.00010"), "2501.00010@1 added");
        wire.send(digest("it/h.md", epoch, 2, 0, row(other, true)));
        awaitFeed(List.of("2501.00010"), "2501.00010@1 added", "2501.00010@2 changed");
        assertThat(agedOut("2501.00010@2")).isTrue();
    }

    @Test
    void firstRecordInANewEpochWithdrawsWhatItDoesNotNameInAllItsParts() {
        Listing stays = listing("2501.00011", "s", "2025-01-01");
        Listing alsoStays = listing("2501.00012", "s", "2025-01-01");
        Listing goes = listing("2501.00013", "s", "2025-01-01");
        List<String> papers = List.of("2501.00011", "2501.00012", "2501.00013");
        wire.send(digest("it/i.md", epoch, 7, 3, row(stays, false), row(alsoStays, false), row(goes, false)));
        wire.send(
                listed("it/i.md", epoch, 7, stays),
                listed("it/i.md", epoch, 7, alsoStays),
                listed("it/i.md", epoch, 7, goes));
        await().atMost(LIMIT).until(() -> wire.feed(papers).size() == 3);

        String later = "later-" + epoch;
        wire.send(digest("it/i.md", later, 1, 2, 1, 2, row(stays, false)));
        wire.send(digest("it/i.md", later, 1, 2, 2, 2, row(alsoStays, false)));
        await().atMost(LIMIT).until(() -> wire.feed(papers).contains("2501.00013@2 withdrawn"));
        wire.send(listed("it/i.md", later, 1, stays), listed("it/i.md", later, 1, alsoStays));
        awaitFeed(List.of("it/i.md"), "it/i.md@1 done", "it/i.md@2 done");
        // The words are the same, so an emptied Kafka is nothing that readers hear of.
        assertThat(wire.feed(papers))
                .containsExactlyInAnyOrder(
                        "2501.00011@1 added", "2501.00012@1 added", "2501.00013@1 added", "2501.00013@2 withdrawn");

        wire.send(listed("it/i.md", epoch, 8, listing("2501.00011", "from before", "2025-01-01")));
        settle("2501.90011");
        assertThat(wire.feed(List.of("2501.00011"))).containsExactly("2501.00011@1 added");
    }

    @Test
    void aTextIsExtractedOnRequestAndAWrongBodyIsToldSo() {
        given().contentType("application/json")
                .body("{\"title\":\"Zed\",\"summary\":\"Zed reaches 55.4% on AIME25.\"}")
                .post("/api/v1/extract")
                .then()
                .statusCode(200)
                .body("metrics[0].quote", equalTo("55.4%"))
                .body("metrics[0].dataset.name", equalTo("AIME 2025"))
                .body("spans[1].text", equalTo("55.4%"));
        given().contentType("application/json")
                .body("{\"summary\":7}")
                .post("/api/v1/extract")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", startsWith("summary is of JSON type number: expected {\"title\""));
    }

    private ExtractionState raised(ExtractionState state) {
        states.raise(state);
        entities.clear();
        return states.hold().orElseThrow();
    }

    private boolean agedOut(String eventId) {
        return wire.feedJson(eventId).path("listings").path(0).path("agedOut").asBoolean();
    }

    private void awaitFeed(List<String> keys, String... events) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(wire.feed(keys)).containsExactly(events));
    }

    /** Waits until everything that was sent before is processed: a marker in each partition comes after it. */
    private void settle(String marker) {
        List<String> ids = IntStream.range(0, 64)
                .mapToObj(i -> marker.substring(0, 5)
                        + "%05d".formatted(Integer.parseInt(marker.substring(5)) + i * 100 % 9000))
                .distinct()
                .toList();
        ids.forEach(id -> wire.send(listed("it/marker-" + marker + ".md", epoch, 1, listing(id, "s", "2025-01-01"))));
        await().atMost(LIMIT).until(() -> wire.feed(ids).size() >= ids.size());
    }

    private void settleDigest(String marker) {
        Listing row = listing("2502.00001", "s", "2025-01-01");
        wire.send(listed(marker, epoch, 1, row));
        wire.send(digest(marker, epoch, 1, 1, row(row, false)));
        awaitFeed(List.of(marker), marker + "@1 done");
    }
}
