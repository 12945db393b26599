package io.paperwire.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, hosts, origins and problems through the whole service, and what is passed on to ingest. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
class GuardIT {
    private static final String PROBLEM = "application/problem+json";

    IngestStandIn ingest;

    @TestHTTPResource("/api/v1/digests")
    URI digests;

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/cards", "/paperwire.css", "/api/v1/papers", "/api/v1/stream", "/q/openapi", "/q/metrics"})
    void nothingIsServedUnderAnotherHostOrToAnotherOrigin(String path) {
        given().header("Host", "evil.example")
                .get(path)
                .then()
                .statusCode(403)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:paperwire:problem:host-not-allowed"));
        given().header("Origin", "http://evil.example")
                .get(path)
                .then()
                .statusCode(403)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:paperwire:problem:origin-not-allowed"));
    }

    @Test
    void pageOfAConfiguredOriginMayReadAndAskFirst() {
        given().header("Origin", EnginesResource.ORIGIN)
                .get("/api/v1/papers")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(EnginesResource.ORIGIN))
                .header("Vary", containsString("Origin"));
        given().header("Origin", EnginesResource.ORIGIN)
                .header("Access-Control-Request-Method", "DELETE")
                .header("Access-Control-Request-Headers", "x-api-key")
                .options("/api/v1/webhooks/1")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", containsString("DELETE"))
                .header("Access-Control-Allow-Headers", containsString("X-API-Key"));
        given().get("/api/v1/papers").then().header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void writeWithoutTheKeyNeverReachesIngest() {
        ingest.answers(200, "application/json", "{}");

        given().contentType("text/markdown")
                .body("| a |")
                .post("/api/v1/digests?source=lab&name=a.md")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .contentType(PROBLEM);
        given().header("X-API-Key", "wrong")
                .delete("/api/v1/digests/lab/a.md")
                .then()
                .statusCode(401);
        given().header("X-API-Key", EnginesResource.KEY)
                .contentType("text/plain")
                .body("| a |")
                .post("/api/v1/digests?source=lab&name=a.md")
                .then()
                .statusCode(415)
                .contentType(PROBLEM);

        assertThat(ingest.wasAsked()).isFalse();
    }

    @Test
    void postIsPassedOnWithItsKeyAndTheAnswerComesBack() throws Exception {
        ingest.answers(201, "application/json", "{\"status\":\"applied\"}");

        withKey()
                .contentType("text/markdown")
                .header("Cookie", "a=b")
                .urlEncodingEnabled(false)
                .body("| a |")
                .post("/api/v1/digests?source=lab&name=2025%2F05%2Fa%20b.md&dryRun")
                .then()
                .statusCode(201)
                .header("X-Internal", nullValue())
                .body("status", equalTo("applied"));

        var asked = ingest.asked();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.uri()).startsWith("/api/v1/digests?source=lab&name=2025%2F05%2Fa%20b.md&dryRun");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer " + EnginesResource.KEY);
        assertThat(asked.header("Content-Type")).startsWith("text/markdown");
        assertThat(asked.header("Cookie")).isEmpty();
        assertThat(asked.bytes()).isEqualTo(5);
    }

    @Test
    void correctionIsPassedOnToEnrich() throws Exception {
        ingest.answers(200, "application/json", "{\"id\":\"2505.07608\"}");

        withKey()
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/papers/2505.07608/corrections")
                .then()
                .statusCode(200)
                .body("id", equalTo("2505.07608"));

        assertThat(ingest.asked().uri()).isEqualTo("/api/v1/papers/2505.07608/corrections");
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/papers/2505.07608/corrections")
                .then()
                .statusCode(401);
    }

    @Test
    void problemOfIngestComesBackAsItIs() throws Exception {
        String problem = "{\"type\":\"urn:paperwire:problem:unreadable-digest\",\"status\":422}";
        ingest.answers(422, PROBLEM, problem);

        var answer = withKey()
                .contentType("text/markdown")
                .body("nothing")
                .post("/api/v1/digests?source=lab&name=a.md")
                .then()
                .statusCode(422)
                .contentType(PROBLEM)
                .extract()
                .asString();

        assertThat(answer).isEqualTo(problem);
    }

    @Test
    void withdrawalAndReleaseArePassedOnWithSlashesInTheName() throws Exception {
        ingest.answers(200, "application/json", "{}");
        withKey().delete("/api/v1/digests/lab/2025/05/13.md").then().statusCode(200);
        var deletion = ingest.asked();
        withKey()
                .contentType("application/json")
                .post("/api/v1/digests/lab/2025/05/13.md/release")
                .then()
                .statusCode(200);
        var release = ingest.asked();

        assertThat(deletion.method() + " " + deletion.uri()).isEqualTo("DELETE /api/v1/digests/lab/2025/05/13.md");
        assertThat(release.method() + " " + release.uri()).isEqualTo("POST /api/v1/digests/lab/2025/05/13.md/release");
    }

    @ParameterizedTest
    @CsvSource({"HTTP_1_1, true", "HTTP_1_1, false", "HTTP_2, true", "HTTP_2, false"})
    void largeBodyIsPassedOnWhole(HttpClient.Version version, boolean isChunked) throws Exception {
        ingest.answers(200, "application/json", "{}");
        byte[] large = new byte[16 * 1024 * 1024];
        var body = isChunked
                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))
                : BodyPublishers.ofByteArray(large);

        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(digests + "?source=lab&name=large.md"))
                                .version(version)
                                .header("X-API-Key", EnginesResource.KEY)
                                .header("Content-Type", "application/octet-stream")
                                .POST(body)
                                .build(),
                        BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(200);
        var asked = ingest.asked();
        assertThat(asked.bytes()).isEqualTo(large.length);
        assertThat(asked.header("X-API-Key")).isEqualTo(EnginesResource.KEY);
    }

    @Test
    void writingIsUnavailableWhileIngestIsAway() {
        ingest.leave();
        try {
            withKey()
                    .contentType("text/markdown")
                    .body("| a |")
                    .post("/api/v1/digests?source=lab&name=a.md")
                    .then()
                    .statusCode(503)
                    .contentType(PROBLEM)
                    .header("Retry-After", equalTo("5"));
        } finally {
            ingest.back();
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        GET    , /api/v1/nothing , */*             , 404, not-found
        GET    , /nothing        , */*             , 404, not-found
        GET    , /api/v1/nothing , text/html       , 404, not-found
        PUT    , /api/v1/papers  , */*             , 405, method-not-allowed
        POST   , /api/v1/stream  , */*             , 405, method-not-allowed
        PUT    , /api/v1/digests , */*             , 405, method-not-allowed
        GET    , /api/v1/papers  , application/xml , 406, not-acceptable
        """)
    void whatIsNotServedIsAProblem(String method, String path, String accept, int status, String type) {
        withKey()
                .contentType("application/json")
                .accept(accept)
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:paperwire:problem:" + type))
                .body("detail", containsString(path.equals("/api/v1/stream") ? "GET" : path));
    }

    @Test
    void personGetsAProblemAsAPage() {
        given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/nothing<b>")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("There is no such thing"))
                .body(containsString("/nothing&lt;b&gt;"));
    }

    @Test
    void linkWithAParameterOfOthersLeadsToThePage() {
        given().get("/?utm_source=news").then().statusCode(200).contentType("text/html");
    }

    private static RequestSpecification withKey() {
        return given().header("Authorization", "Bearer " + EnginesResource.KEY);
    }
}
