package io.paperwire.query.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.paperwire.query.EnginesResource;
import io.paperwire.query.Enrich;
import io.paperwire.query.Papers;
import io.paperwire.query.board.Rows;
import io.paperwire.query.board.StoredBoards;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken away, over HTTP: by suffix, by {@code Accept}, chosen by ids, day and filter. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportIT {
    private static final LocalDate DAY = LocalDate.parse("2025-05-13");
    private static final String AIME = "aime-2025-pass-at-1";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    private Enrich enrich;

    @BeforeAll
    void begin() {
        enrich = new Enrich(jdbcUrl, servers);
        enrich.execute("truncate paperwire.paper cascade; truncate paperwire.outbox");
        enrich.store(
                Papers.of("2505.00001", 1, DAY, "Vision", "Diffusion for | pipes", "First"),
                Papers.of("2505.00002", 1, DAY.minusDays(1), "Language", "Reasoning", "Second"),
                Papers.of("cs/0112017", 1, DAY.minusDays(40), "Language", "Old", "Third"),
                Papers.withdrawn("2505.00009", 2));
        new StoredBoards(enrich)
                .add(
                        AIME,
                        "AIME 2025",
                        Rows.row("2505.00002", "2025-05-05", "A-7B", "50"),
                        Rows.row("2505.00001", "2025-05-13", "B", "61.5"),
                        Rows.doubted("2505.00001", "2025-05-13", "C", "99"));
    }

    @AfterAll
    void end() {
        enrich.close();
    }

    @ParameterizedTest
    @CsvSource({
        "bib, application/x-bibtex, @misc{arxiv-2505.00001",
        "ris, application/x-research-info-systems, 'TY  - UNPB'",
        "json, application/vnd.citationstyles.csl+json, arxiv-2505.00001",
        "csv, text/csv, 'id,title'",
        "ndjson, application/x-ndjson, '{\"id\":\"2505.00001\"'",
        "md, text/markdown, '## Papers for 2025-05-13'"
    })
    void suffixAndAcceptGiveTheSame(String suffix, String type, String words) {
        String body = given().accept(BROWSER)
                .get("/api/v1/papers." + suffix)
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .header("Content-Disposition", containsString("papers." + suffix))
                .body(containsString(words))
                .extract()
                .asString();
        assertThat(given().accept(type).get("/api/v1/papers").asString()).isEqualTo(body);
        assertThat(body).doesNotContain("2505.00009");
        given().accept(type).get("/api/v1/papers/2505.00001").then().contentType(startsWith(type));
        given().get("/api/v1/papers/cs/0112017." + suffix).then().body(containsString("0112017"));
    }

    @Test
    void selectionIsByIdsInTheirOrderByDayAndByFilter() {
        assertThat(ids("?ids=cs/0112017,2505.00001,2505.00009")).containsExactly("cs/0112017", "2505.00001");
        assertThat(ids("?date=2025-05-12")).containsExactly("2505.00002");
        assertThat(ids("?category=Language")).containsExactly("2505.00002", "cs/0112017");
        assertThat(ids("?filter=title:diffusion")).containsExactly("2505.00001");
        assertThat(ids("")).containsExactly("2505.00001", "2505.00002", "cs/0112017");
    }

    private static List<String> ids(String query) {
        return given().urlEncodingEnabled(false)
                .get("/api/v1/papers.ndjson" + query)
                .asString()
                .lines()
                .map(line -> line.replaceAll("^\\{\"id\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "papers.gif",
                "papers/2505.00001.gif",
                "papers/2505.00009.bib",
                "papers/2505.99999.bib",
                "boards/none.csv",
                "exports/papers/gif"
            })
    void whatIsNotThereIsNotFound(String path) {
        given().get("/api/v1/" + path).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"papers.bib?ids=x", "papers.bib?filter=title:(", "papers.bib?limit=1", "boards.csv?sort=x"})
    void badParametersAreNamed(String path) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/" + path)
                .then()
                .statusCode(400)
                .body("parameter", equalTo(path.substring(path.indexOf('?') + 1, path.indexOf('='))));
    }

    @Test
    void boardsAreTakenAwayAsTheyAreAndAsTheyWere() {
        String csv = given().get("/api/v1/boards/" + AIME + ".csv").asString();
        assertThat(csv.lines()).hasSize(3).anyMatch(line -> line.startsWith(AIME + ",AIME 2025,Pass@1,,1,B,61.5,%"));
        assertThat(given().get("/api/v1/boards.csv").asString()).isEqualTo(csv);
        assertThat(given().get("/api/v1/boards/" + AIME + ".csv?show=all")
                        .asString()
                        .lines())
                .hasSize(4);
        assertThat(given().get("/api/v1/boards/" + AIME + ".csv?asOf=2025-05-12")
                        .asString())
                .contains("A-7B")
                .doesNotContain("61.5");
        given().get("/api/v1/boards/" + AIME + ".json")
                .then()
                .contentType("application/json")
                .body("datasets[0].sota.rows[0]", hasSize(2));
        given().accept("application/vnd.every-eval-ever+json")
                .get("/api/v1/boards")
                .then()
                .body("evaluation_results[0].score_details.score", equalTo(List.of(61.5f)))
                .body("$", hasSize(2));
    }

    @Test
    void roundupHoldsThePapersOfTheDaysAndTheNewBests() {
        given().get("/api/v1/roundup?week=2025-W20")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/markdown"))
                .body(containsString("# Papers from 2025-05-12 to 2025-05-18"))
                .body(containsString("AIME 2025 Pass@1"))
                .body(containsString("| Vision | Diffusion for \\| pipes (Read more on"))
                .body(containsString("## Papers for 2025-05-12"));
        String later = given().get("/api/v1/roundup?month=2025-06").asString();
        assertThat(later).startsWith("# Papers from 2025-06-01 to 2025-06-30").doesNotContain("bests");
        given().get("/api/v1/roundup").then().body(startsWith("# Papers from 2025-05-12 to 2025-05-18"));
        given().get("/api/v1/roundup?week=2025-20").then().statusCode(400).body("parameter", equalTo("week"));
    }
}
