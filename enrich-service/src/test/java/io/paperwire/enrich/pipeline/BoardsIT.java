package io.paperwire.enrich.pipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.paperwire.enrich.delivery.Transactions;
import io.paperwire.enrich.enrichment.Extraction;
import io.paperwire.enrich.enrichment.Extractor;
import io.paperwire.enrich.paper.ListingKey;
import io.paperwire.enrich.paper.ListingWords;
import io.paperwire.enrich.paper.StoredListing;
import io.paperwire.enrich.paper.Version;
import io.paperwire.enrich.revision.BoardRebuild;
import io.paperwire.enrich.revision.ChangedListing;
import io.paperwire.enrich.revision.PaperRevisions;
import io.paperwire.enrich.startup.Startup;
import io.paperwire.model.ArxivId;
import io.paperwire.model.Cause;
import io.paperwire.model.DigestId;
import io.paperwire.model.Listing;
import io.paperwire.model.PaperStatus;
import io.paperwire.model.RowHash;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Boards over the real database: what papers do to them, in any order, by any number of writers. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class BoardsIT {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int PAPERS = 12;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    Transactions transactions;

    @Inject
    PaperRevisions revisions;

    @Inject
    BoardRebuild rebuild;

    @Inject
    Extractor extractor;

    @Inject
    EntityManager entities;

    @Inject
    Startup startup;

    @BeforeEach
    void begin() {
        // The tables are made, and the boards made anew, by a thread of their own.
        await().atMost(LIMIT).until(startup::isReady);
        run("truncate board cascade");
        run("truncate correction");
        run("delete from listing where paper_id like '2512.%'");
        run("delete from paper where id like '2512.%'");
        run("delete from outbox where key like '2512.%' or type = 'io.paperwire.board.v1'");
    }

    @Test
    void bestIsToldWhenItIsNewCorrectedAndWithdrawn() {
        apply(listed("2512.00001", "a", 1, "ModelA reaches 50.5% accuracy on BoardBench-1."));
        apply(listed("2512.00002", "a", 1, "ModelB reaches 61% accuracy on BoardBench-1."));
        apply(listed("2512.00003", "a", 1, "ModelD reaches 55% accuracy on BoardBench-1."));
        apply(listed("2512.00002", "a", 2, "ModelB reaches 59% accuracy on BoardBench-1."));
        apply(withdrawn("2512.00002", "a", 3));

        List<JsonNode> events = events("boardbench1-accuracy");
        assertThat(events).extracting(e -> e.path("revision").asInt()).containsExactly(1, 2, 3, 4);
        assertThat(events)
                .extracting(e -> e.path("change").asText() + " "
                        + e.path("best").path("subject").asText() + " "
                        + e.path("difference").asText())
                .containsExactly("new ModelA null", "new ModelB 10.5", "corrected ModelB -2", "withdrawn ModelD -4");
        assertThat(events.get(1).path("cause").asText()).isEqualTo("listing");
        assertThat(texts("select kind || ' ' || coalesce(difference::text, '-') from board_log"
                        + " where slug = 'boardbench1-accuracy' and kind <> 'best' order by id"))
                .containsExactly("new -", "new 10.5", "new -6", "changed -2", "withdrawn -");
        assertThat(texts("select papers || ' ' || rows from board where slug = 'boardbench1-accuracy'"))
                .containsExactly("2 2");
    }

    @Test
    void anyOrderAndTwoWritersGiveTheSameBoardsAndSoDoesARebuildFromNothing() throws Exception {
        List<StoredListing> all = listings();
        batches(all, all.size());
        List<String> expected = state();
        assertThat(expected).hasSizeGreaterThan(PAPERS);

        for (long seed = 1; seed <= 2; seed++) {
            begin();
            List<StoredListing> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(seed));
            int half = shuffled.size() / 2;
            Random sizes = new Random(seed);
            var one = CompletableFuture.runAsync(() -> batches(shuffled.subList(0, half), sizes.nextInt(1, 6)));
            var other = CompletableFuture.runAsync(() -> batches(shuffled.subList(half, shuffled.size()), 4));
            CompletableFuture.allOf(one, other).get();
            assertThat(state()).as("seed " + seed).isEqualTo(expected);
        }

        long told = events("orderbench1-accuracy").size();
        run("truncate board cascade");
        rebuild.rebuild(() -> {});
        assertThat(state()).isEqualTo(expected);
        assertThat(events("orderbench1-accuracy")).hasSize((int) told + 1);

        List<String> log = texts("select id::text from board_log");
        rebuild.rebuild(() -> {});
        assertThat(texts("select id::text from board_log")).isEqualTo(log);
    }

    @Test
    void whatAPersonSaysMovesTheBoardsAndOutlivesAnotherExtraction() {
        String summary = "ModelA reaches 50.5% accuracy on EditBench-1.";
        StoredListing listing = listed("2512.00011", "a", 1, summary);
        apply(listing, listed("2512.00012", "a", 1, "ModelB reaches 48% accuracy on EditBench-1."));
        String struck = word("50.5%", 15, "\"action\": \"strike\"");

        post("2512.00011", struck).then().statusCode(200).body("corrections[0].author", equalTo("ada"));
        post("2512.00011", struck).then().statusCode(200).body("revision", equalTo(2));
        assertThat(texts("select row ->> 'subject' from board_row where slug = 'editbench1-accuracy'"))
                .containsExactly("ModelB");
        assertThat(events("editbench1-accuracy").get(1).path("change").asText()).isEqualTo("withdrawn");

        transactions.run(() -> revisions.write(
                revisions.lock(new TreeSet<>(List.of(listing.key().paper()))),
                List.of(new ChangedListing(listing, Cause.REPLAY))));
        assertThat(texts("select row ->> 'subject' from board_row where slug = 'editbench1-accuracy'"))
                .containsExactly("ModelB");

        post("2512.00011", word("50.5%", 15, "\"action\": \"correct\", \"set\": {\"value\": 60.5}"))
                .then()
                .statusCode(200)
                .body("metrics[0].edited", equalTo(true));
        assertThat(texts("select row ->> 'value' || ' ' || (row #>> '{evidence,0,edited}') from board_row"
                        + " where slug = 'editbench1-accuracy' and paper_id = '2512.00011'"))
                .containsExactly("60.5 true");
        assertThat(texts("select kind || ' ' || cause from board_log where slug = 'editbench1-accuracy'"
                        + " and paper_id = '2512.00011' and kind <> 'best' order by id"))
                .containsExactly("new listing", "withdrawn edit", "new edit");
        List<String> rows = state();
        rebuild.rebuild(() -> {});
        assertThat(state()).isEqualTo(rows);

        post("2512.00011", word("50.5%", 15, "\"action\": \"restore\""))
                .then()
                .body("corrections", nullValue())
                .body("metrics[0].value", equalTo(50.5f));
    }

    @Test
    void correctionsThatCannotBeAreRefused() {
        apply(listed("2512.00011", "a", 1, "ModelA reaches 50.5% accuracy on EditBench-1."));
        String strike = "\"action\": \"strike\"";
        post("2512.00011", word("50.5%", 14, strike)).then().statusCode(400).body("detail", containsString("at 14"));
        post("2512.00011", "{").then().statusCode(400);
        post("2512.00011", "{\"action\": \"strike\"}").then().statusCode(400).body("detail", containsString("reason"));
        post("2512.00099", word("50.5%", 15, strike)).then().statusCode(404);
        assertThat(texts("select id from paper where id = '2512.00099'")).isEmpty();
    }

    private static Response post(String paper, String body) {
        return given().contentType("application/json").body(body).post("/api/v1/papers/" + paper + "/corrections");
    }

    private static String word(String quote, int start, String action) {
        return "{\"quote\": \"%s\", \"start\": %d, %s, \"reason\": \"not so\", \"author\": \"ada\"}"
                .formatted(quote, start, action);
    }

    private List<StoredListing> listings() {
        List<StoredListing> all = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < PAPERS; i++) {
            String id = "2512.%05d".formatted(100 + i);
            String bench =
                    List.of("OrderBench-1", "Orderbench 1", "OrderBench-2").get(random.nextInt(3));
            int value = 30 + random.nextInt(40);
            all.add(listed(
                    id,
                    "a",
                    1,
                    "System%d reaches %d%% accuracy on %s, beating GPT-4 (%d%%)."
                            .formatted(i % 7, value, bench, value - 9)));
            if (random.nextBoolean()) {
                all.add(listed(
                        id,
                        "b",
                        1,
                        "On %s, System%d achieves an accuracy of %d%%."
                                .formatted(bench, i % 7, value + random.nextInt(2))));
            }
        }
        return all;
    }

    private void batches(List<StoredListing> listings, int size) {
        for (int i = 0; i < listings.size(); i += size) {
            apply(listings.subList(i, Math.min(listings.size(), i + size)).toArray(new StoredListing[0]));
        }
    }

    private void apply(StoredListing... listings) {
        TreeSet<ArxivId> papers = new TreeSet<>();
        List.of(listings).forEach(listing -> papers.add(listing.key().paper()));
        transactions.run(() -> revisions.write(
                revisions.lock(papers),
                List.of(listings).stream()
                        .map(listing -> new ChangedListing(listing, cause(listing)))
                        .toList()));
    }

    private static Cause cause(StoredListing listing) {
        if (!listing.listed()) {
            return Cause.WITHDRAWAL;
        }
        return listing.version().number() == 1 ? Cause.LISTING : Cause.CORRECTION;
    }

    private StoredListing listed(String id, String digest, int version, String summary) {
        Listing listing = TestWire.listing(id, summary, "2025-01-0" + (1 + id.charAt(9) % 7));
        Extraction extraction = extractor.extract(listing.title(), summary, listing.category());
        return new StoredListing(
                new ListingKey(listing.id(), new DigestId("boards", digest)),
                new Version(1, version),
                PaperStatus.LISTED,
                false,
                new ListingWords(RowHash.of(listing), listing, extraction, 1));
    }

    private StoredListing withdrawn(String id, String digest, int version) {
        return listed(id, digest, version, "").withdrawn(new Version(1, version));
    }

    /** Boards and rows as they are served, without times and counts of events. */
    private List<String> state() {
        List<String> state = new ArrayList<>(texts(
                "select slug || benchmark || measure || direction || rows || shown || papers || newest || best::text"
                        + " from board where rows > 0 order by slug"));
        state.addAll(texts("select slug || row::text from board_row order by slug, paper_id, subject, value"));
        return state;
    }

    private List<JsonNode> events(String slug) {
        return texts("select payload from outbox where key = '" + slug + "' order by id").stream()
                .map(BoardsIT::json)
                .toList();
    }

    private List<String> texts(String sql) {
        return transactions.call(() -> {
            List<?> found = entities.createNativeQuery(sql, String.class).getResultList();
            return found.stream().map(String.class::cast).toList();
        });
    }

    private void run(String sql) {
        transactions.run(() -> entities.createNativeQuery(sql).executeUpdate());
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
