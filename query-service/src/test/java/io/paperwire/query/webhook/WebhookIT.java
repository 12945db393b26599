package io.paperwire.query.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.paperwire.model.Paper;
import io.paperwire.query.EnginesResource;
import io.paperwire.query.Enrich;
import io.paperwire.query.Papers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Webhooks over the real engines, to a receiver in this process. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
class WebhookIT {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String PATH = "/api/v1/webhooks";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final List<String> made = new ArrayList<>();
    private volatile int status = 204;
    private volatile String retryAfter;
    private Enrich enrich;
    private HttpServer receiver;

    @BeforeEach
    void begin() throws IOException {
        enrich = new Enrich(jdbcUrl, servers);
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::receive);
        receiver.start();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> withKey().get(PATH).then().statusCode(200));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @AfterEach
    void end() {
        made.forEach(id -> withKey().delete(PATH + "/" + id));
        receiver.stop(0);
        enrich.close();
    }

    @Test
    void eventsOfTheFilterArriveOnceSignedAndInTheLog() throws Exception {
        Paper wanted = paper(1);
        JsonPath webhook = create("\"filter\":\"id:" + wanted.id() + "\"");

        enrich.list(paper(1), wanted);
        enrich.list(Papers.withdrawn(wanted.id().value(), 2));

        await().untilAsserted(() -> assertThat(messages).hasSize(2));
        for (Message message : messages) {
            verify(webhook.getString("secret"), message);
            assertThat(message.body()).contains("\"data\":{\"id\":\"" + wanted.id() + "\"");
        }
        assertThat(messages.get(0).body()).startsWith("{\"type\":\"paper\",\"timestamp\":\"2025-05-13T06:02:11Z\"");
        assertThat(messages.get(0).header("Webhook-id")).matches("[A-Za-z0-9_-]{8}-\\d+");
        await().untilAsserted(() -> withKey()
                .get(PATH + "/" + webhook.getString("id") + "/deliveries?status=delivered")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items[0].type", equalTo("withdrawn"))
                .body("items[1].eventId", equalTo(messages.get(0).header("Webhook-id")))
                .body("items[1].attempts", equalTo(1))
                .body("items[1].lastStatus", equalTo(204)));
    }

    @Test
    void failureIsTriedAgainAndGoneDisables() {
        status = 500;
        String id = create("\"types\":[\"paper\"]").getString("id");
        enrich.list(paper(1));

        await().untilAsserted(() -> withKey()
                .get(PATH + "/" + id + "/deliveries")
                .then()
                .body("items[0].status", equalTo("pending"))
                .body("items[0].lastError", equalTo("answered 500"))
                .body("items[0].attempts", equalTo(1)));
        status = 410;
        withKey()
                .contentType("application/json")
                .body("{}")
                .post(PATH + "/" + id + "/deliveries/redeliver")
                .then()
                .statusCode(202)
                .body("messages", equalTo(1));

        await().untilAsserted(() -> withKey()
                .get(PATH + "/" + id)
                .then()
                .body("status", equalTo("disabled"))
                .body("statusReason", containsString("410")));
        int received = messages.size();
        status = 204;
        enrich.list(paper(1));
        withKey()
                .contentType("application/json")
                .body("{\"status\":\"active\"}")
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("statusReason", nullValue());
        // It goes on where it was: what came meanwhile is not lost.
        await().untilAsserted(() -> assertThat(messages).hasSize(received + 1));
    }

    @Test
    void messageWhoseSenderDiedIsSentAgainUnderItsId() {
        String id = create("\"types\":[\"paper\"]").getString("id");
        enrich.list(paper(1));
        await().untilAsserted(() -> assertThat(messages).hasSize(1));
        await().untilAsserted(() ->
                withKey().get(PATH + "/" + id + "/deliveries").then().body("items[0].status", equalTo("delivered")));

        // As an instance leaves it behind that has claimed the message and was killed before it noted the outcome.
        enrich.execute("update subscription.delivery set status = 'pending', done_at = null,"
                + " next_at = now() + interval '1 second' where webhook = '" + id + "'");

        await().untilAsserted(() -> assertThat(messages).hasSize(2));
        assertThat(messages.get(1).header("Webhook-id"))
                .isEqualTo(messages.get(0).header("Webhook-id"));
    }

    @Test
    void receiverThatWantsQuietGetsIt() {
        status = 429;
        retryAfter = "1";
        String id = create("\"types\":[\"paper\"]").getString("id");
        enrich.list(paper(1));
        await().untilAsserted(() -> assertThat(messages).isNotEmpty());
        await().untilAsserted(() ->
                withKey().get(PATH + "/" + id + "/deliveries").then().body("items[0].lastStatus", equalTo(429)));
        int received = messages.size();
        status = 204;

        withKey()
                .contentType("application/json")
                .post(PATH + "/" + id + "/ping")
                .then()
                .statusCode(202);

        // The ping had to wait; the paper waits for its own schedule.
        await().untilAsserted(() -> assertThat(messages).hasSize(received + 1));
        Message ping = messages.get(received);
        assertThat(ping.body()).startsWith("{\"type\":\"ping\"");
        assertThat(ping.nanos() - messages.get(received - 1).nanos()).isGreaterThan(900_000_000L);
    }

    @Test
    void rotatedSecretSignsBesideTheOldOne() throws Exception {
        JsonPath webhook = create("\"types\":[\"digest\"]");
        String id = webhook.getString("id");
        String next = withKey()
                .contentType("application/json")
                .post(PATH + "/" + id + "/rotate")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");

        withKey()
                .contentType("application/json")
                .post(PATH + "/" + id + "/ping")
                .then()
                .statusCode(202);

        await().untilAsserted(() -> assertThat(messages).hasSize(1));
        verify(webhook.getString("secret"), messages.get(0));
        verify(next, messages.get(0));
        withKey().get(PATH + "/" + id).then().body("secret", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                                       | url is missing
        {"url":"ftp://127.0.0.1/"}                               | scheme "ftp"
        {"url":"http://127.0.0.1/","filter":"title:a )"}         | filter does not parse at character 9
        {"url":"http://127.0.0.1/","types":["papers"]}           | types is ["papers"]
        {"url":"http://127.0.0.1/","template":"teams"}           | one of standard, slack, discord, ntfy
        {"url":"http://127.0.0.1/","secret":"x"}                 | no field of a webhook
        {"url":"http://127.0.0.1/","after":"x"}                  | the id of an event
        {"url":1}                                                | url is 1
        [1]                                                      | no JSON object
        {"url":                                                  | line 1
        """)
    void whatIsNoWebhookIsExplained(String body, String why) {
        withKey()
                .contentType("application/json")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(why));
    }

    @Test
    void webhooksAreListedChangedAndDeletedWithTheKeyOnly() {
        String id = create("\"description\":\"one\",\"template\":\"slack\"").getString("id");

        given().get(PATH).then().statusCode(401);
        withKey().get(PATH).then().body("items.id", hasItem(id));
        withKey()
                .contentType("application/json")
                .body("{\"description\":\"two\",\"filter\":\"title:a )\"}")
                .patch(PATH + "/" + id)
                .then()
                .statusCode(400);
        withKey()
                .contentType("application/json")
                .body("{\"description\":\"two\",\"filter\":\"title:a   b\"}")
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("description", equalTo("two"))
                .body("filter", equalTo("title:a b"))
                .body("template", equalTo("slack"))
                .body("url", startsWith("http://127.0.0.1"));
        withKey().delete(PATH + "/" + id).then().statusCode(204);
        withKey().get(PATH + "/" + id).then().statusCode(404);
        withKey().get(PATH + "/" + id + "/deliveries").then().statusCode(404);
    }

    private JsonPath create(String fields) {
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
        JsonPath webhook = withKey()
                .contentType("application/json")
                .body("{\"url\":\"" + url + "\"," + fields + "}")
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        made.add(webhook.getString("id"));
        return webhook;
    }

    private static void verify(String secret, Message message) throws WebhookVerificationException {
        try {
            new Webhook(secret)
                    .verify(
                            message.body(),
                            Map.of(
                                    "webhook-id", List.of(message.header("Webhook-id")),
                                    "webhook-timestamp", List.of(message.header("Webhook-timestamp")),
                                    "webhook-signature", List.of(message.header("Webhook-signature"))));
        } catch (com.standardwebhooks.exceptions.EmptyWebhookSecretException e) {
            throw new IllegalStateException(e);
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        messages.add(new Message(Map.copyOf(exchange.getRequestHeaders()), body, System.nanoTime()));
        if (retryAfter != null) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static Paper paper(int revision) {
        return Papers.listed("2603.%05d".formatted(NUMBERS.incrementAndGet()), revision);
    }

    private static RequestSpecification withKey() {
        return given().header("Authorization", "Bearer " + EnginesResource.KEY);
    }

    private record Message(Map<String, List<String>> headers, String body, long nanos) {
        String header(String name) {
            return headers.get(name).get(0);
        }
    }
}
