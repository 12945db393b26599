package io.paperwire.query.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paperwire.event.Topics;
import io.paperwire.launcher.engine.Engines;
import io.paperwire.model.Paper;
import io.paperwire.query.EnginesResource;
import io.paperwire.query.Enrich;
import io.paperwire.query.Papers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clients of the stream see when the broker goes, the feed is made anew, or a client does not keep up. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
class StreamFaultsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    Engines engines;

    @TestHTTPResource("/api/v1/stream")
    URI stream;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    private final List<SseClient> clients = new ArrayList<>();
    private int number;

    @BeforeEach
    void ready() {
        awaitReadiness(200);
    }

    @AfterEach
    void disconnect() throws IOException {
        for (SseClient client : clients) {
            client.close();
        }
    }

    @Test
    void streamStaysOpenWhileTheBrokerIsGoneAndNothingIsLost() throws Exception {
        SseClient whole = open("");
        List<Paper> before = papers("2602", 20);
        publish(before);
        await().untilAsserted(() -> assertThat(whole.ids()).hasSize(20));

        engines.kafka().kill();
        awaitReadiness(503);
        int heartbeats = whole.comments().size();
        await().untilAsserted(() -> assertThat(whole.comments()).hasSizeGreaterThan(heartbeats + 2));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/api/v1/papers").then().statusCode(200);
        SseClient resumedMeanwhile = open(whole.ids().get(9));
        await().untilAsserted(() ->
                assertThat(resumedMeanwhile.ids()).isEqualTo(whole.ids().subList(10, 20)));
        engines.kafka().start();
        awaitReadiness(200);
        publish(papers("2603", 20));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(whole.ids()).hasSize(40));
        assertThat(whole.ids()).doesNotHaveDuplicates();
        await().untilAsserted(() ->
                assertThat(resumedMeanwhile.ids()).isEqualTo(whole.ids().subList(10, 40)));
        SseClient resumed = open(whole.ids().get(0));
        await().untilAsserted(
                        () -> assertThat(resumed.ids()).isEqualTo(whole.ids().subList(1, 40)));
    }

    @Test
    void feedMadeAnewIsToldAndFollowed() throws Exception {
        SseClient client = open("");
        publish(papers("2604", 3));
        await().untilAsserted(() -> assertThat(client.ids()).hasSize(3));
        String before = client.ids().get(2);

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.deleteTopics(List.of(Topics.FEED.name())).all().get();
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(client.events())
                        .extracting(SseClient.Event::type)
                        .contains("reset"));
        awaitReadiness(200);
        publish(papers("2605", 2));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(client.ids()).hasSize(5));
        assertThat(client.events().get(3).data()).contains("\"reason\":\"replaced\"", "\"after\":\"earliest\"");
        assertThat(client.ids().get(4).substring(0, 8)).isNotEqualTo(before.substring(0, 8));
        SseClient resumed = open(before);
        await().untilAsserted(() -> assertThat(resumed.ids()).hasSize(2));
        assertThat(resumed.events().get(0).data()).contains("\"reason\":\"another-feed\"");
    }

    @Test
    void clientOverTheLimitIsToldToComeBack() throws Exception {
        while (clients.size() < EnginesResource.MAX_CLIENTS) {
            open("");
        }

        SseClient refused = open("");
        assertThat(refused.response().statusCode()).isEqualTo(503);
        assertThat(refused.response().headers().firstValue("Retry-After")).hasValue("5");
        assertThat(refused.response().headers().firstValue("Content-Type")).hasValue("application/problem+json");

        clients.get(0).close();
        await().untilAsserted(() -> assertThat(open("").response().statusCode()).isEqualTo(200));
    }

    @Test
    void slowClientIsCutWithAWayBackAndOthersDoNotFeelIt() throws Exception {
        SseClient fast = open("");
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(8 * 1024);
            slow.connect(new InetSocketAddress(stream.getHost(), stream.getPort()));
            String request = "GET " + stream.getPath() + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            slow.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            awaitClients(2);
            for (int i = 0; i < 10; i++) {
                publish(large(10));
            }
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(fast.ids()).hasSize(100));
            // It takes nothing for longer than the limit of a second.
            await().pollDelay(Duration.ofSeconds(2)).until(() -> true);

            String got = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            String last = got.substring(got.lastIndexOf("event: slow"));
            assertThat(last).contains("\"lastEventId\":");
            List<String> ids = got.lines()
                    .filter(line -> line.startsWith("id: "))
                    .map(line -> line.substring(4))
                    .toList();
            assertThat(ids)
                    .isNotEmpty()
                    .hasSizeLessThan(100)
                    .isEqualTo(fast.ids().subList(0, ids.size()));
            String resumeAt = last.replaceAll("(?s).*\"lastEventId\":\"([^\"]*)\".*", "$1");
            SseClient resumed = open(resumeAt);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(resumed.ids()).hasSize(100 - ids.size()));
            assertThat(resumed.ids()).isEqualTo(fast.ids().subList(ids.size(), 100));
        }
        assertThat(fast.isEnded()).isFalse();
    }

    private void awaitClients(int count) {
        await().untilAsserted(() -> assertThat(given().get("/q/metrics").asString())
                .containsPattern("paperwire_stream_clients " + count + "\\.0"));
    }

    private static void awaitReadiness(int status) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(status));
    }

    private void publish(List<Paper> papers) {
        try (Enrich enrich = new Enrich(jdbcUrl, servers)) {
            enrich.publish(papers);
        }
    }

    private List<Paper> papers(String month, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Papers.listed("%s.%05d".formatted(month, ++number), 1))
                .toList();
    }

    private List<Paper> large(int count) {
        String summary = "0123456789abcdef".repeat(8_000);
        return IntStream.range(0, count)
                .mapToObj(i -> Papers.of(
                        "2606.%05d".formatted(++number), 1, LocalDate.parse("2026-06-01"), "AI", "Large", summary))
                .toList();
    }

    private SseClient open(String lastEventId) throws Exception {
        SseClient client =
                SseClient.open(stream, lastEventId.isEmpty() ? Map.of() : Map.of("Last-Event-ID", lastEventId));
        clients.add(client);
        return client;
    }
}
