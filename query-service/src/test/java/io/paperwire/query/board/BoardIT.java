package io.paperwire.query.board;

import static io.paperwire.query.board.Rows.baseline;
import static io.paperwire.query.board.Rows.doubted;
import static io.paperwire.query.board.Rows.row;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.paperwire.query.EnginesResource;
import io.paperwire.query.Enrich;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaderboards over the real database. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardIT {
    private static final String AIME = "aime-2025-pass-at-1";
    private static final String MATH = "math-500-pass-at-1";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    private Enrich enrich;

    @BeforeAll
    void begin() {
        enrich = new Enrich(jdbcUrl, servers);
        StoredBoards boards = new StoredBoards(enrich);
        boards.add(
                AIME,
                "AIME 2025",
                row("2505.00001", "2025-05-01", "A-7B", "50"),
                row("2505.00002", "2025-05-02", "B", "61.5"),
                baseline("2505.00002", "2025-05-02", "o1", "70"),
                doubted("2505.00003", "2025-05-03", "C", "99"));
        boards.add(MATH, "MATH-500", row("2505.00001", "2025-05-01", "A-7B", "95.5"));
        boards.add("doubt-pass-at-1", "Doubt", doubted("2505.00003", "2025-05-03", "C", "1"));
    }

    @AfterAll
    void end() {
        enrich.close();
    }

    @Test
    void listTellsPopularityFreshnessAndSaturation() {
        given().get("/api/v1/boards")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.slug", equalTo(List.of(AIME, MATH)))
                .body("items[0].title", equalTo("AIME 2025 Pass@1"))
                .body("items[0].papers", equalTo(2))
                .body("items[0].shown", equalTo(3))
                .body("items[0].hidden", equalTo(1))
                .body("items[0].newest", equalTo("2025-05-02"))
                .body("items[0].best.subject", equalTo("B"))
                .body("items[0].saturation", equalTo(0.615f));
        given().get("/api/v1/boards?sort=saturated").then().body("items.slug", equalTo(List.of(MATH, AIME)));
        given().get("/api/v1/boards?q=Math 500 pass@1").then().body("items.slug", equalTo(List.of(MATH)));
        given().get("/api/v1/boards?minRows=0").then().body("total", equalTo(3));
        String tag = given().get("/api/v1/boards").header("ETag");
        given().header("If-None-Match", tag).get("/api/v1/boards").then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"popular", "fresh", "saturated", "stale", "name"})
    void pagesOfAnyOrderHoldEveryBoardOnce(String sort) {
        List<String> seen = new ArrayList<>();
        String next = "/api/v1/boards?limit=1&minRows=0&sort=" + sort;
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            seen.addAll(page.jsonPath().getList("items.slug"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(seen).containsExactlyInAnyOrder(AIME, MATH, "doubt-pass-at-1");
    }

    @Test
    void boardHasRanksBestsAndWords() {
        Response board = given().get("/api/v1/boards/" + AIME);
        board.then()
                .statusCode(200)
                .body("rows.rank", equalTo(Arrays.asList(null, 1, 2)))
                .body("rows[1].evidence[0].quote", equalTo("61.5%"))
                .body("best.subject", equalTo("B"))
                .body("bests.subject", equalTo(List.of("A-7B", "B")))
                .body("sizes[0].parameters", equalTo(7_000_000_000L));
        given().header("If-None-Match", board.header("ETag"))
                .get("/api/v1/boards/" + AIME)
                .then()
                .statusCode(304);
        given().get("/api/v1/boards/" + AIME + "?show=all").then().body("rows", hasSize(4));
        given().get("/api/v1/boards/none").then().statusCode(404).body("detail", containsString("\"none\""));
    }

    @Test
    void pastIsByThePapersDaysOrByWhatWasKnown() {
        String board = "/api/v1/boards/" + AIME;
        given().get(board + "?asOf=2025-05-01").then().body("best.subject", equalTo("A-7B"));
        given().get(board + "?asOf=2025-04-30").then().body("rows", hasSize(0)).body("best", nullValue());
        given().get(board + "?knownAt=" + StoredBoards.minute(1))
                .then()
                .header("Known-At", equalTo(StoredBoards.minute(1)))
                .body("rows.subject", equalTo(List.of("A-7B")));
        given().get(board + "?knownAt=2025-06-01T02:03:00+02:00").then().body("rows", hasSize(3));
        given().get(board + "?knownAt=" + StoredBoards.minute(0)).then().statusCode(404);
        Response now = given().get(board);
        given().get(board + "?knownAt=" + now.header("Known-At"))
                .then()
                .body(equalTo(now.asString()))
                .header("ETag", equalTo(now.header("ETag")));
    }

    @Test
    void logIsToldLatestFirst() {
        Response page = given().get("/api/v1/boards/" + AIME + "/log?limit=3");
        page.then()
                .body("total", equalTo(4))
                .body("items.after.subject", equalTo(List.of("C", "o1", "B")))
                .body("items[0].kind", equalTo("new"))
                .body("items[0].direction", equalTo("higher"));
        given().get("/api/v1/boards/" + AIME + "/log?cursor=" + page.path("next"))
                .then()
                .body("items.after.subject", equalTo(List.of("A-7B")))
                .body("next", nullValue());
        given().get("/api/v1/boards/none/log").then().statusCode(404);
    }

    @Test
    void systemsAndPapersAreComparedOverBoards() {
        given().get("/api/v1/boards/matrix?boards=" + AIME + "," + MATH + "&limit=1")
                .then()
                .body("boards.slug", equalTo(List.of(AIME, MATH)))
                .body("models.subject", equalTo(List.of("A-7B")))
                .body("models[0].cells.value", equalTo(List.of(50, 95.5f)))
                .body("total", equalTo(3));
        given().get("/api/v1/boards/matrix").then().body("models[1].cells[1]", nullValue());
        given().get("/api/v1/boards/compare?papers=2505.00002,2505.00001")
                .then()
                .body("boards", hasSize(1))
                .body("boards[0].cells.subject", equalTo(List.of("B", "A-7B")))
                .body("boards[0].leader", equalTo("2505.00002"));
        given().get("/api/v1/boards/compare?papers=2505.00001")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("papers"));
        given().get("/api/v1/boards/matrix?boards=none").then().statusCode(404);
    }

    @Test
    void badgesShowTheBestAndTheRankOfAPaper() {
        Response badge = given().get("/api/v1/boards/" + AIME + "/badge.svg");
        assertThat(badge.contentType()).startsWith("image/svg+xml");
        assertThat(badge.asString()).contains("AIME 2025 Pass@1", "B 61.5%");
        given().header("If-None-Match", badge.header("ETag"))
                .get("/api/v1/boards/" + AIME + "/badge.svg")
                .then()
                .statusCode(304);
        assertThat(given().get("/api/v1/boards/" + AIME + "/papers/2505.00001/badge.svg")
                        .asString())
                .contains("#2 with 50%");
        given().get("/api/v1/boards/" + AIME + "/papers/2505.00003/badge.svg")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=best", "limit=0", "cursor=x", "minRows=-1", "query=x"})
    void badParametersAreNamed(String query) {
        given().get("/api/v1/boards?" + query)
                .then()
                .statusCode(400)
                .body("parameter", equalTo(query.substring(0, query.indexOf('='))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"asOf=yesterday", "knownAt=2025-06-01", "show=some"})
    void badMomentsAreNamed(String query) {
        given().get("/api/v1/boards/" + AIME + "?" + query)
                .then()
                .statusCode(400)
                .body("parameter", equalTo(query.substring(0, query.indexOf('='))));
    }
}
