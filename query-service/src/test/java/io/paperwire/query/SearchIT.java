package io.paperwire.query;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.paperwire.event.WireJson;
import io.paperwire.model.Kind;
import io.paperwire.model.Paper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is answered from the index, which the real feed feeds. Each test has papers of a category of its own. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
class SearchIT {
    private static final LocalDate DAY = LocalDate.parse("2025-05-13");
    private static final String ALL_FIELDS =
            "id,title,authors,category,categoryPredicted,categoryConfidence,labels,keywords,"
                    + "date,status,revision,change,cause,summary,links,metrics,addedAt,updatedAt,listings,truncated";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    @TestHTTPResource("/api/v1/papers")
    URL papers;

    private Enrich enrich;

    @BeforeEach
    void begin() {
        enrich = new Enrich(jdbcUrl, servers);
    }

    @AfterEach
    void end() {
        enrich.close();
    }

    @Test
    void listIsWhatTheDatabaseHas() {
        List<Paper> papers = list("Same Thing", 12);

        String answer = given().queryParam("filter", "category:\"Same Thing\"")
                .queryParam("select", ALL_FIELDS)
                .get("/api/v1/papers")
                .asString();

        String expected = String.join(
                ",",
                IntStream.range(0, 12)
                        .mapToObj(i -> new String(WireJson.write(papers.get(11 - i)), UTF_8))
                        .toList());
        assertThat(answer).isEqualTo("{\"items\":[" + expected + "],\"next\":null,\"total\":12}");
    }

    @Test
    void linksLeadThroughAListThatGrowsMeanwhile() {
        list("Long List", 30);

        List<String> seen = new ArrayList<>();
        String next = "/api/v1/papers?category=Long%20List&limit=7";
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            seen.addAll(page.jsonPath().getList("items.id"));
            assertThat(page.jsonPath().getInt("total")).isGreaterThanOrEqualTo(30);
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
            enrich.list(Papers.of("2507.%05d".formatted(seen.size()), 1, DAY.plusDays(1), "Long List", "New", "New"));
        }

        assertThat(seen).hasSize(30).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void searchRanksMarksAndSelects() {
        Paper best = Papers.of(
                id(1), 1, DAY, "Ranked", "Quantised <b>zebras</b>", "Zebras run 55.4% faster. Others walk & talk.");
        Paper other = Papers.of(id(2), 1, DAY, "Ranked", "Horses", "A zebra is no horse.");
        show("Ranked", Papers.withNumbers(best, Papers.number(best, "55.4%", Kind.SCORE)), other);

        given().queryParam("q", "zebra")
                .queryParam("filter", "category:Ranked")
                .queryParam("highlights", "true")
                .get("/api/v1/papers")
                .then()
                .statusCode(200)
                .body("items.id", contains(best.id().value(), other.id().value()))
                .body("items[0].metrics", nullValue())
                .body("items[0].listings", nullValue())
                .body("items[0].highlights.title", containsString("&lt;b&gt;<mark>zebras</mark>"))
                .body("items[1].highlights.title", nullValue())
                .body("items[1].highlights.summary", containsString("<mark>zebra</mark>"));
        given().get("/api/v1/papers?category=Ranked&sort=title&select=title,metrics&limit=1")
                .then()
                .body("items[0].id", equalTo(other.id().value()))
                .body("items[0].summary", nullValue())
                .body("items[0].metrics", hasSize(0))
                .body("next", notNullValue());
        given().get("/api/v1/papers?category=Ranked&select=metrics")
                .then()
                .body("items.metrics.flatten().quote", contains("55.4%"))
                .body("items[0].title", notNullValue());
        given().get("/api/v1/papers?ids=" + best.id()
                        + "v3,2512.99999&since=2025-05-13&updatedSince=2025-05-13T06:00:00Z")
                .then()
                .body("items.id", contains(best.id().value()));
        given().get("/api/v1/papers?ids=" + best.id() + "&since=2025-05-14")
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void whoHasTheAnswerGetsNone() {
        list("Tagged", 2);
        String path = "/api/v1/papers?category=Tagged";
        Response answer = given().get(path);

        given().header("If-None-Match", answer.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", answer.header("ETag"))
                .body(equalTo(""));
        show("Tagged", Papers.of(id(90), 1, DAY, "Tagged", "New", "New"));
        given().header("If-None-Match", answer.header("ETag"))
                .get(path)
                .then()
                .statusCode(200)
                .body("total", equalTo(3));
    }

    @Test
    void resultsComeWithTheirSentences() {
        Paper paper = Papers.of(
                id(3),
                1,
                DAY,
                "Measured",
                "Numbers",
                "It is new. MiMo reaches 55.4% on AIME, e.g. more than 50.1%. End.");
        show(
                "Measured",
                Papers.withNumbers(
                        paper, Papers.number(paper, "50.1%", Kind.GAIN), Papers.number(paper, "55.4%", Kind.SCORE)));

        given().queryParam("filter", "category:Measured benchmark:AIME25 kind:score")
                .get("/api/v1/results")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].paper.id", equalTo(paper.id().value()))
                .body("items[0].paper.title", equalTo("Numbers"))
                .body("items[0].quote", equalTo("55.4%"))
                .body("items[0].sentence", equalTo("MiMo reaches 55.4% on AIME, e.g. more than 50.1%."));
        given().queryParam("filter", "category:Measured")
                .queryParam("sort", "value:asc,confidence")
                .queryParam("limit", 1)
                .get("/api/v1/results")
                .then()
                .body("total", equalTo(2))
                .body("items.quote", contains("50.1%"))
                .header("Link", containsString("rel=\"next\""));
        given().queryParam("filter", "category:Measured value:>1")
                .get("/api/v1/results")
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void groupsSamplesAndNeighbours() {
        list("Grouped", 20);

        given().queryParam("filter", "category:Grouped")
                .get("/api/v1/papers?group_by=keyword&limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].key", equalTo("language model"))
                .body("items[0].count", equalTo(20))
                .body("papers", equalTo(20))
                .body("total", equalTo(2))
                .body("next", notNullValue());
        String sample = "/api/v1/papers?category=Grouped&sample=5&seed=";
        List<String> drawn = given().get(sample + 7).jsonPath().getList("items.id");
        assertThat(drawn).hasSize(5).doesNotHaveDuplicates();
        assertThat(given().get(sample + 7).jsonPath().<String>getList("items.id"))
                .isEqualTo(drawn);
        assertThat(given().get(sample + 8).jsonPath().<String>getList("items.id"))
                .isNotEqualTo(drawn);
        given().get("/api/v1/papers/" + drawn.get(0) + "v2/similar?limit=3&select=title")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.id", not(hasItem(drawn.get(0))));
        given().get("/api/v1/papers/2599.99999/similar").then().statusCode(404);
    }

    @Test
    void namesAreCompletedAndCounted() {
        Paper paper = Papers.about(
                Papers.of(id(4), 1, DAY, "Typed", "Walking dromedaries \"fast\"", "Summary"),
                List.of("Kaiming \"K\" Heptapod", "Ada"),
                List.of("dromedary \"gait\""));
        show("Typed", paper);

        given().get("/api/v1/autocomplete?q=hepta")
                .then()
                .statusCode(200)
                .body("items.text", contains("Kaiming \"K\" Heptapod"))
                .body("items[0].kind", equalTo("author"))
                .body("items[0].papers", equalTo(1))
                .body("items[0].filter", equalTo("author:\"Kaiming \\\"K\\\" Heptapod\""));
        String filter = given().queryParam("q", "walking drom")
                .get("/api/v1/autocomplete?types=paper")
                .path("items[0].filter");
        given().queryParam("filter", filter)
                .get("/api/v1/papers")
                .then()
                .body("items.id", contains(paper.id().value()));
        given().get("/api/v1/autocomplete?q=drom").then().body("items.kind", contains("paper", "keyword"));
        given().queryParam("q", " ")
                .get("/api/v1/autocomplete")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("q"));
        given().get("/api/v1/autocomplete?q=a&types=board")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("types"));
    }

    @Test
    void keywordsCategoriesAndAuthorsAreCountedByWeek() {
        list("Counted", 8);
        for (String list : List.of("keywords", "categories", "authors")) {
            Response page = given().queryParam("filter", "category:Counted")
                    .get("/api/v1/" + list + "?sort=name&until=2025-05-18&weeks=2&limit=1");
            page.then()
                    .statusCode(200)
                    .body("items[0].papers", equalTo(8))
                    .body("items[0].weeks.week", contains("2025-W19", "2025-W20"))
                    .body("items[0].trend.ratio", notNullValue())
                    .body("items[0].direction", equalTo("steady"));
            given().queryParam("filter", "category:Counted")
                    .header("If-None-Match", page.header("ETag"))
                    .get("/api/v1/" + list + "?sort=name&until=2025-05-18&weeks=2&limit=1")
                    .then()
                    .statusCode(304);
            given().get("/api/v1/" + list + "?sort=best").then().statusCode(400).body("parameter", equalTo("sort"));
        }
        given().queryParam("filter", "category:Counted")
                .get("/api/v1/authors?limit=1")
                .then()
                .body("items[0].coAuthors[0].papers", equalTo(8))
                .body("items[0].topics.name", hasItems("language model"));
    }

    @Test
    void programsForArxivFindTheirPapers() {
        Paper one = Papers.of(id(5), 1, DAY, "Atomic", "Okapi walks", "Zorilla text");
        Paper other = Papers.of(id(6), 1, DAY.minusDays(1), "Atomic", "Okapi runs", "More");
        show("Atomic", one, other);

        given().queryParam("search_query", "ti:okapi ANDNOT abs:nothing")
                .get("/api/query?start=1&max_results=1&sortBy=submittedDate&unheard=of")
                .then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .body("feed.totalResults", equalTo("2"))
                .body("feed.startIndex", equalTo("1"))
                .body("feed.entry.title", equalTo("Okapi runs"))
                .body("feed.entry.id", equalTo("http://arxiv.org/abs/" + other.id() + "v1"));
        given().get("/api/query?id_list=" + other.id() + "v3," + one.id())
                .then()
                .body("feed.entry.title", contains("Okapi runs", "Okapi walks"))
                .body("feed.entry[0].id", equalTo("http://arxiv.org/abs/" + other.id() + "v3"));
        for (String query :
                List.of("search_query=ti:(okapi", "max_results=-1", "sortBy=best", "id_list=x", "start=x")) {
            given().urlEncodingEnabled(false)
                    .get("/api/query?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/atom+xml")
                    .body("feed.entry.title", equalTo("Error"));
        }
        given().get("/api/query").then().statusCode(200).body("feed.totalResults", equalTo("0"));
    }

    @Test
    void badParametersAreNamed() {
        for (String query : Arrays.asList(
                "limit=0",
                "limit=201",
                "limit=abc",
                "cursor=x",
                "date=13.5.2025",
                "select=all",
                "q=title:(",
                "filter=value:[a TO b]",
                "sort=best",
                "sort=date,date",
                "ids=x",
                "since=yesterday",
                "updatedSince=%2B999999999-01-01",
                "group_by=colour",
                "sample=0",
                "sample=201",
                "seed=x",
                "catgory=x")) {
            Response answer = given().urlEncodingEnabled(false)
                    .get("/api/v1/papers?"
                            + query.replace(" ", "%20").replace("[", "%5B").replace("]", "%5D"));
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            answer.then()
                    .contentType("application/problem+json")
                    .body("parameter", equalTo(query.substring(0, query.indexOf('='))));
        }
        given().queryParam("filter", "title:<script>alert(1) )")
                .get("/api/v1/papers")
                .then()
                .statusCode(400)
                .body("detail", containsString("does not parse at character"));
        for (String pair : List.of("sort=date&group_by=source", "sort=date&sample=3", "cursor=x&sample=3")) {
            given().get("/api/v1/papers?" + pair).then().statusCode(400);
        }
    }

    @Test
    void hostileQueriesAreRefusedOrAnswered() {
        String terms = IntStream.range(0, 10_000).mapToObj(i -> "t" + i).collect(Collectors.joining(" "));
        List<String> refused = List.of(
                terms,
                "(".repeat(5_000) + "a" + ")".repeat(5_000),
                "-".repeat(4_000) + "a",
                IntStream.range(0, 1_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" OR ")),
                "*a*",
                "/.*(a|b)*c.*/",
                IntStream.range(0, 40).mapToObj(i -> "a" + i + "*").collect(Collectors.joining(" ")),
                "title:[a TO z]",
                "value:[1e400 TO x]",
                "\"open",
                "a\\");
        for (String query : refused) {
            given().queryParam("q", query)
                    .get("/api/v1/papers")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("parameter", equalTo("q"));
        }
        List<String> answered = List.of(
                "a*",
                "a?b*c*",
                "aaaaaaaaaa~2 bbbbbbbbbb~2",
                "value:[-1e308 TO 1e308]",
                "date:[0001-01-01 TO 9999-12-31]",
                "(benchmark:* value:*) (benchmark:* value:*) -(metric:*)",
                "\"a b c d e f g h\"~50",
                "NOT *:*");
        for (String query : answered) {
            given().queryParam("q", query)
                    .queryParam("highlights", true)
                    .get("/api/v1/papers?limit=200")
                    .then()
                    .statusCode(200)
                    .body("total", notNullValue());
            given().queryParam("filter", query).get("/api/v1/results").then().statusCode(200);
        }
    }

    @Test
    void answersAreCompressedForWhoTakesThat() throws Exception {
        var request = HttpRequest.newBuilder(papers.toURI()).header("Accept-Encoding", "gzip");
        HttpResponse<byte[]> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new String(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), UTF_8))
                .startsWith("{\"items\":[");
    }

    private List<Paper> list(String category, int count) {
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            papers.add(Papers.of(
                    id(category.hashCode() + i),
                    1,
                    DAY,
                    category,
                    "Title of " + category,
                    "Summary of " + category + " " + i));
        }
        papers.sort((a, b) -> a.id().compareTo(b.id()));
        show(category, papers.toArray(Paper[]::new));
        return papers;
    }

    private void show(String category, Paper... papers) {
        enrich.list(papers);
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> given().queryParam("filter", "category:\"" + category + "\"")
                        .get("/api/v1/papers?limit=200")
                        .then()
                        .statusCode(200)
                        .body(
                                "items.id",
                                hasItems(Arrays.stream(papers)
                                        .map(paper -> paper.id().value())
                                        .toArray(String[]::new))));
    }

    private static String id(int number) {
        return "2506.%05d".formatted(Math.floorMod(number, 100_000));
    }
}
