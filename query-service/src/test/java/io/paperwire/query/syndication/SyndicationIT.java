package io.paperwire.query.syndication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.paperwire.event.BoardEvent;
import io.paperwire.event.BoardEvent.Best;
import io.paperwire.event.WireJson;
import io.paperwire.model.ArxivId;
import io.paperwire.model.Cause;
import io.paperwire.model.Paper;
import io.paperwire.query.EnginesResource;
import io.paperwire.query.Enrich;
import io.paperwire.query.Papers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jdom2.input.SAXBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds over the real database. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
class SyndicationIT {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    private Enrich enrich;

    @BeforeEach
    void begin() {
        enrich = new Enrich(jdbcUrl, servers);
        enrich.execute("truncate paperwire.paper, paperwire.board cascade; truncate paperwire.outbox");
    }

    @AfterEach
    void end() {
        enrich.close();
    }

    @ParameterizedTest
    @CsvSource({"atom, application/atom+xml", "rss, application/rss+xml"})
    void pagesAreReadToTheEndByTheirLinks(String format, String mediaType) throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Paper paper = Papers.listed("2505.0000" + i, 1);
            enrich.store(paper);
            ids.add(0, "urn:paperwire:paper:" + paper.id());
        }
        enrich.store(Papers.withdrawn("2505.00009", 2));

        List<String> read = new ArrayList<>();
        String next = "/feeds/papers." + format + "?limit=3";
        while (next != null) {
            Response answer = given().urlEncodingEnabled(false).get(next);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.contentType()).startsWith(mediaType);
            SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.asString()));
            feed.getEntries().stream().map(SyndEntry::getUri).forEach(read::add);
            next = link(answer.asString());
        }

        assertThat(read).isEqualTo(ids);
    }

    @Test
    void namesAndFiltersChooseThePapers() throws Exception {
        LocalDate day = LocalDate.parse("2025-05-13");
        enrich.store(
                Papers.of("2505.00001", 1, day, "Computer Vision", "Flow", "Summary"),
                Papers.of("2505.00002", 1, day, "Other", "Diffusion", "Summary"),
                Papers.about(
                        Papers.of("2505.00003", 1, day, "C/C++ 100%", "Diffusion", "Summary"),
                        List.of("Kaiming He"),
                        List.of("flow matching")));

        assertThat(ids("/feeds/categories/computer-vision.atom")).containsExactly("2505.00001");
        assertThat(ids("/feeds/categories/C%2FC%2B%2B%20100%25.rss")).containsExactly("2505.00003");
        assertThat(ids("/feeds/authors/Kaiming%20He.atom")).containsExactly("2505.00003");
        assertThat(ids("/feeds/keywords/flow%20matching.atom")).containsExactly("2505.00003");
        assertThat(ids("/feeds/papers.rss?filter=title:diffusion")).containsExactly("2505.00003", "2505.00002");
        assertThat(ids("/feeds/authors/Kaiming%20He.atom?filter=title:flow%20OR%20title:x"))
                .isEmpty();
        given().get("/feeds/papers.json?filter=title:flow")
                .then()
                .statusCode(200)
                .contentType("application/feed+json")
                .body("items.size()", equalTo(1))
                .body("items[0].id", equalTo("urn:paperwire:paper:2505.00001"));
        given().get("/feeds/opml")
                .then()
                .statusCode(200)
                .contentType("text/x-opml")
                .body(containsString("/feeds/categories/C%2FC%2B%2B%20100%25.atom"));
    }

    @Test
    void pageThatHasNotChangedIsNotSentAgain() {
        enrich.store(Papers.listed("2505.00001", 1));
        enrich.execute("update paperwire.outbox set created_at = now() - interval '1 minute'");
        Response first = given().get("/feeds/papers.atom");
        String tag = first.header("ETag");
        String modified = first.header("Last-Modified");

        given().header("If-None-Match", tag).get("/feeds/papers.atom").then().statusCode(304);
        given().header("If-Modified-Since", modified)
                .get("/feeds/papers.atom")
                .then()
                .statusCode(304);

        enrich.store(Papers.withdrawn("2505.00001", 2));
        given().header("If-None-Match", tag).get("/feeds/papers.atom").then().statusCode(200);
        given().header("If-Modified-Since", modified)
                .get("/feeds/papers.atom")
                .then()
                .statusCode(200);
    }

    @Test
    void boardTellsEachChangeOfItsBest() throws Exception {
        enrich.execute("""
            insert into paperwire.board (slug, benchmark, measure, protocol, unit, direction, rows, added_at, updated_at)
            values ('aime-2025', 'AIME 2025', 'Pass@1', '', '%', 'higher', 1, now(), now())
            """);
        for (int revision = 1; revision <= 3; revision++) {
            String json = new String(WireJson.write(change(revision)), StandardCharsets.UTF_8);
            enrich.execute("""
                insert into paperwire.outbox (id, type, key, revision, cause, payload)
                values (nextval('paperwire.outbox_id'), 'io.paperwire.board.v1', 'aime-2025', %d, 'listing', '%s')
                """.formatted(revision, json));
        }

        Response newest = given().get("/feeds/boards/aime-2025.atom?limit=2");
        SyndFeed feed = new SyndFeedInput().build(new StringReader(newest.asString()));
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactly(
                        "AIME 2025, Pass@1: new best 53%, System 3", "AIME 2025, Pass@1: new best 52%, System 2");
        assertThat(feed.getEntries().get(0).getContents().get(0).getValue()).contains("Before: 52%, System 2");
        Response older = given().urlEncodingEnabled(false).get(link(newest.asString()));
        assertThat(new SyndFeedInput().build(new StringReader(older.asString())).getEntries())
                .extracting(SyndEntry::getUri)
                .containsExactly("urn:paperwire:board:aime-2025:1");
    }

    @Test
    void pageLeadsReadersToTheFeeds() {
        String page = given().accept("text/html").get("/").asString();

        for (FeedFormat format : FeedFormat.values()) {
            String link = "<link rel=\"alternate\" href=\"/feeds/papers." + format.extension() + "\" type=\""
                    + format.mediaType() + "\"";
            assertThat(page).contains(link);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /feeds/papers.atom?filter=title:a%20)  | 400 | filter
        /feeds/papers.atom?cursor=none         | 400 | cursor
        /feeds/papers.atom?limit=201           | 400 | limit
        /feeds/boards/none.atom                | 404 |
        /feeds/nothing.atom                    | 404 |
        /feeds/papers.xml                      | 404 |
        """)
    void whatIsNoFeedIsAProblem(String path, int status, String parameter) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("parameter", equalTo(parameter));
    }

    private static List<String> ids(String path) throws Exception {
        String text = given().urlEncodingEnabled(false).get(path).asString();
        return new SyndFeedInput()
                .build(new StringReader(text)).getEntries().stream()
                        .map(entry -> entry.getUri().replace("urn:paperwire:paper:", ""))
                        .toList();
    }

    /** The path and query of the next page; null when there is none. */
    private static String link(String feed) throws Exception {
        Namespace atom = Namespace.getNamespace("http://www.w3.org/2005/Atom");
        for (Element link : new SAXBuilder()
                .build(new StringReader(feed))
                .getRootElement()
                .getDescendants(Filters.element("link", atom))) {
            if ("next".equals(link.getAttributeValue("rel"))) {
                URI address = URI.create(link.getAttributeValue("href"));
                return address.getRawPath() + "?" + address.getRawQuery();
            }
        }
        return null;
    }

    private static BoardEvent change(int revision) {
        Instant time = Instant.parse("2025-05-13T06:00:00Z").plusSeconds(revision);
        return new BoardEvent(
                "aime-2025",
                revision,
                BoardEvent.BestChange.NEW,
                Cause.LISTING,
                "AIME 2025",
                "Pass@1",
                "",
                BoardEvent.Direction.HIGHER,
                best(revision),
                revision == 1 ? null : best(revision - 1),
                revision == 1 ? null : BigDecimal.ONE,
                time,
                time);
    }

    private static Best best(int number) {
        return new Best(
                new ArxivId("2505.0000" + number),
                "Title",
                "System " + number,
                BigDecimal.valueOf(50 + number),
                "%",
                (50 + number) + "%",
                Papers.DIGEST,
                LocalDate.parse("2025-05-13"));
    }
}
