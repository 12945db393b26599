package io.paperwire.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.paperwire.event.WireJson;
import io.paperwire.launcher.engine.Engines;
import io.paperwire.model.Kind;
import io.paperwire.model.Paper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Papers, digests and the page over the real database. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
class ReadingIT {
    private static final LocalDate DAY = LocalDate.parse("2025-05-13");

    Engines engines;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    private Enrich enrich;

    @BeforeEach
    void begin() {
        enrich = new Enrich(jdbcUrl, servers);
        enrich.execute("truncate paperwire.paper cascade; truncate paperwire.outbox; truncate paperwire.digest cascade;"
                + " truncate paperwire.epoch cascade");
    }

    @AfterEach
    void end() {
        enrich.close();
    }

    @Test
    void paperIsTheDocumentOfTheFeedUnderAnyVersionOfItsId() {
        Paper paper = Papers.listed("2505.07608", 1);
        enrich.store(paper, Papers.withdrawn("cs/0112017", 2));

        Response answer = given().get("/api/v1/papers/2505.07608v2");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo(new String(WireJson.write(paper), StandardCharsets.UTF_8));
        given().header("If-None-Match", answer.header("ETag"))
                .get("/api/v1/papers/2505.07608")
                .then()
                .statusCode(304);
        given().get("/api/v1/papers/cs/0112017").then().statusCode(200).body("status", equalTo("withdrawn"));
        given().get("/api/v1/papers/2505.99999")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("2505.99999"));
    }

    @Test
    void digestTellsWhatBecameOfEveryRow() {
        enrich.execute("""
                insert into paperwire.epoch (topic_id) values ('topic');
                insert into paperwire.digest_version (digest, epoch, version, size, origin, status, duplicate_of, reader,
                    arrived_at, read, accepted, duplicate, rejected, added, changed, withdrawn, aged_out, unchanged, row_events,
                    rejects, parts, parts_seen, applied, dead_lettered, done_at)
                select 'lab/2025/05/13.md', (select max(ordinal) from paperwire.epoch), v, 100, 'file', 'applied', null, 1,
                    now(), 3, 1, 1, 1, 1, 0, 0, 0, 0, 1, '[{"line": 3, "reason": "no title"}]', 1, '{1}', 1, 0, now()
                from generate_series(1, 2) v;
                insert into paperwire.digest (id, source, name, epoch, version, added_at, updated_at)
                select 'lab/2025/05/13.md', 'lab', '2025/05/13.md', max(ordinal), 2, now(), now() from paperwire.epoch;
                """);

        given().get("/api/v1/digests/lab/2025/05/13.md")
                .then()
                .statusCode(200)
                .body("digest", equalTo("lab/2025/05/13.md"))
                .body("name", equalTo("2025/05/13.md"))
                .body("version", equalTo(2))
                .body("accounting.rejected", equalTo(1))
                .body("rejects[0].line", equalTo(3))
                .body("applied", equalTo(1))
                .body("done", equalTo(true))
                .body("earlier.version", hasItem(1));
        given().get("/api/v1/digests?source=lab")
                .then()
                .body("total", equalTo(1))
                .body("items[0].version", equalTo(2))
                .body("items[0].rejects", nullValue())
                .body("sources.source", equalTo(List.of("lab")))
                .body("sources[0].digests", equalTo(1))
                .body("sources[0].open", equalTo(0))
                .body("sources[0].rejected", equalTo(1))
                .body("sources[0].medianDelay", equalTo(0.0f));
        String tag = given().get("/api/v1/digests").header("ETag");
        given().header("If-None-Match", tag)
                .get("/api/v1/digests")
                .then()
                .statusCode(304)
                .body(equalTo(""));
        given().get("/api/v1/digests/lab/none.md").then().statusCode(404);
    }

    @Test
    void pageShowsWhatADigestContainsAsText() {
        Paper evil = Papers.of(
                "2505.07608",
                1,
                DAY,
                "<i>Vision</i>",
                "<script>alert(1)</script>",
                "𝒳 <img src=x onerror=alert(1)> has 55.4%");
        enrich.store(Papers.withNumbers(evil, Papers.number(evil, "55.4%", Kind.SCORE)));

        Response page = given().get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'");
        assertThat(page.asString())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;i&gt;Vision&lt;/i&gt;")
                .contains("𝒳 &lt;img src=x onerror=alert(1)&gt; has <mark class=\"score\"")
                .doesNotContain("<script>", "<img src=x", "<i>");
        given().get("/cards?ids=2505.07608,nonsense").then().body(containsString("id=\"paper-2505.07608\""));
    }

    @Test
    void databaseThatIsAwayIsToldAndComesBack() {
        engines.postgres().stop();
        try {
            given().get("/api/v1/papers/2505.07608").then().statusCode(503).header("Retry-After", equalTo("5"));
            // The index does without the database.
            given().get("/api/v1/papers").then().statusCode(200);
            given().get("/").then().statusCode(503).body(containsString("does not answer"));
            given().get("/q/health/ready").then().statusCode(503);
            given().get("/q/health/live").then().statusCode(200);
        } finally {
            engines.postgres().start();
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> given().get("/api/v1/papers/2505.99999").then().statusCode(404));
    }

    @Test
    void programsForHuggingFaceFindTheirPapers() {
        enrich.store(
                Papers.listed("2505.07608", 1),
                Papers.of("2505.00001", 1, DAY.minusDays(1), "Robotics", "Older", "An older one"),
                Papers.withdrawn("2505.00002", 2));

        given().get("/api/daily_papers?date=2025-05-13&unheard=of&sort=trending")
                .then()
                .statusCode(200)
                .body("paper.id", equalTo(List.of("2505.07608")))
                .body("paper[0].authors.name", equalTo(List.of("Ada", "Grace")));
        given().get("/api/daily_papers?week=2025-W20&limit=1&p=1")
                .then()
                .body("paper.id", equalTo(List.of("2505.00001")));
        given().get("/api/daily_papers?submitter=nobody").then().body("$", hasSize(0));
        given().get("/api/papers/2505.07608v1").then().statusCode(200).body("title", equalTo("Title of 2505.07608"));
        given().get("/api/papers/2505.00002").then().statusCode(404);
        given().get("/api/papers/2505.99999")
                .then()
                .statusCode(404)
                .contentType("application/json")
                .header("X-Error-Code", equalTo("not-found"))
                .header("X-Error-Message", equalTo("Paper not found"))
                .body("error", equalTo("Paper not found"));
        given().get("/api/daily_papers?date=\u0442").then().statusCode(400).body("error", containsString("2025-05-13"));
        given().get("/api/daily_papers?limit=101").then().statusCode(400).body("error", containsString("1 to 100"));
    }

    @Test
    void interfaceIsDescribed() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .body(containsString("/api/v1/stream"))
                .body(containsString("postDigest"))
                .body(not(containsString("/cards")));
        given().get("/q/swagger-ui/").then().statusCode(200);
        given().get("/q/metrics").then().body(containsString("paperwire_stream_clients"));
    }
}
