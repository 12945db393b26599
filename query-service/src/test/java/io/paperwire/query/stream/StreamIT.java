package io.paperwire.query.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.paperwire.event.WireJson;
import io.paperwire.model.Paper;
import io.paperwire.query.EnginesResource;
import io.paperwire.query.Enrich;
import io.paperwire.query.Papers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
class StreamIT {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @TestHTTPResource("/api/v1/stream")
    URI stream;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    private Enrich enrich;
    private final List<SseClient> clients = new ArrayList<>();

    @BeforeEach
    void connect() {
        enrich = new Enrich(jdbcUrl, servers);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            try (SseClient client = SseClient.open(stream, Map.of())) {
                return client.response().statusCode() == 200;
            }
        });
    }

    @AfterEach
    void disconnect() throws IOException {
        for (SseClient client : clients) {
            client.close();
        }
        enrich.close();
    }

    @Test
    void paperArrivesAsTheBytesOfTheFeedOnOneLine() throws Exception {
        SseClient client = open("", Map.of());
        Paper paper = paper(1);

        enrich.list(paper);

        await().untilAsserted(() -> assertThat(client.events()).hasSize(1));
        SseClient.Event event = client.events().get(0);
        assertThat(event.type()).isEqualTo("paper");
        assertThat(event.data()).isEqualTo(new String(WireJson.write(paper), StandardCharsets.UTF_8));
        assertThat(event.id()).matches("[A-Za-z0-9_-]{8}-\\d+");
        assertThat(client.response().headers().firstValue("Content-Type")).hasValue("text/event-stream;charset=utf-8");
        assertThat(client.comments()).isNotEmpty();
    }

    @Test
    void eachRevisionIsThereOnceAndInOrderHoweverOftenAClientResumes() throws Exception {
        List<Paper> papers = IntStream.range(0, 700).mapToObj(i -> paper(1)).toList();
        SseClient whole = open("", Map.of());
        for (int i = 0; i < papers.size(); i += 70) {
            enrich.publish(papers.subList(i, i + 70));
        }
        await().untilAsserted(() -> assertThat(whole.ids()).hasSize(700));
        List<String> ids = whole.ids();

        for (int cut : new int[] {0, 1, 255, 256, 400, 698}) {
            SseClient resumed = open("", Map.of("Last-Event-ID", ids.get(cut)));
            await().untilAsserted(() -> assertThat(resumed.ids()).isEqualTo(ids.subList(cut + 1, ids.size())));
        }
        SseClient all = open("?lastEventId=earliest", Map.of());
        await().untilAsserted(() -> assertThat(all.ids()).endsWith(ids.get(699)));
        assertThat(all.ids()).doesNotHaveDuplicates().containsSubsequence(ids);
    }

    @Test
    void repeatOfARevisionIsNotSent() throws Exception {
        SseClient client = open("", Map.of());
        Paper first = paper(1);
        String id = first.id().value();

        enrich.publish(
                List.of(first, first, Papers.listed(id, 2), first, Papers.withdrawn(id, 3), Papers.listed(id, 2)));
        enrich.publish(List.of(paper(1)));

        await().untilAsserted(() -> assertThat(client.events()).hasSize(4));
        assertThat(client.events())
                .extracting(SseClient.Event::type)
                .containsExactly("paper", "paper", "withdrawn", "paper");
        SseClient replay = open("?lastEventId=earliest", Map.of());
        await().untilAsserted(() -> assertThat(replay.ids()).containsSubsequence(client.ids()));
        assertThat(replay.events().stream().filter(event -> event.data().contains("\"" + id + "\"")))
                .hasSize(3);
    }

    @Test
    void onlyTheAskedTypesAreSent() throws Exception {
        SseClient client = open("?types=withdrawn", Map.of());
        Paper paper = paper(1);

        enrich.publish(List.of(paper, Papers.withdrawn(paper.id().value(), 2)));

        await().untilAsserted(() -> assertThat(client.events()).hasSize(1));
        assertThat(client.events().get(0).type()).isEqualTo("withdrawn");
    }

    @Test
    void filterChoosesPapersLiveAndReplayed() throws Exception {
        Paper wanted = paper(1);
        Paper other = paper(1);
        String query = "?filter=id:" + wanted.id() + "%20title:title";
        SseClient live = open(query, Map.of("Origin", EnginesResource.ORIGIN));

        enrich.publish(List.of(other, wanted));
        enrich.publish(List.of(
                Papers.withdrawn(other.id().value(), 2),
                Papers.withdrawn(wanted.id().value(), 2)));

        await().untilAsserted(() -> assertThat(live.events()).hasSize(2));
        assertThat(live.events()).extracting(SseClient.Event::type).containsExactly("paper", "withdrawn");
        assertThat(live.events()).allMatch(event -> event.data().contains("\"" + wanted.id() + "\""));
        SseClient replay = open(query + "&lastEventId=earliest", Map.of());
        await().untilAsserted(() -> assertThat(replay.ids()).isEqualTo(live.ids()));
        SseClient resumed = open(query, Map.of("Last-Event-ID", live.ids().get(0)));
        await().untilAsserted(
                        () -> assertThat(resumed.ids()).isEqualTo(live.ids().subList(1, 2)));
        assertThat(live.response().headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue(EnginesResource.ORIGIN);
    }

    @Test
    void filterThatDoesNotParseIsRefusedAtItsCharacter() {
        given().queryParam("filter", "title:a )")
                .get("/api/v1/stream")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", startsWith("filter does not parse at character 9"))
                .body("parameter", equalTo("filter"));
    }

    @Test
    void idOfAnotherFeedIsToldAndEverythingFollows() throws Exception {
        enrich.publish(List.of(paper(1)));

        SseClient client = open("", Map.of("Last-Event-ID", "AAAA-----7"));

        await().untilAsserted(() -> assertThat(client.events()).hasSizeGreaterThan(1));
        assertThat(client.events().get(0).type()).isEqualTo("reset");
        assertThat(client.events().get(0).id()).isEmpty();
        assertThat(client.events().get(0).data())
                .contains("\"reason\":\"another-feed\"")
                .contains("\"after\":\"earliest\"");
        assertThat(client.response().headers().firstValue("Paperwire-Reset")).hasValue("another-feed");
    }

    @Test
    void idAheadOfTheEndIsToldAndLiveFollows() throws Exception {
        String after = open("", Map.of())
                .response()
                .headers()
                .firstValue("Paperwire-After")
                .orElseThrow();
        String feed = after.equals("earliest") ? feedOf() : after.substring(0, 8);

        SseClient client = open("?lastEventId=" + feed + "-999999", Map.of());
        enrich.publish(List.of(paper(1)));

        await().untilAsserted(() -> assertThat(client.events()).hasSize(2));
        assertThat(client.events().get(0).data()).contains("\"reason\":\"ahead\"");
        assertThat(client.events().get(1).type()).isEqualTo("paper");
    }

    @Test
    void whatIsNoIdIsRefusedByName() throws Exception {
        assertThat(open("?lastEventId=12", Map.of()).response().statusCode()).isEqualTo(400);
        assertThat(open("?types=papers", Map.of()).response().statusCode()).isEqualTo(400);
        SseClient unknown = open("?type=paper", Map.of());
        assertThat(unknown.response().statusCode()).isEqualTo(400);
        assertThat(unknown.response().headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void garbledRecordIsSetAsideAndTheFeedGoesOn() throws Exception {
        SseClient client = open("", Map.of());
        var garbled = Enrich.event(paper(1));
        var bad = new org.apache.kafka.clients.producer.ProducerRecord<>(
                garbled.topic(),
                null,
                garbled.key(),
                "{\"revision\":".getBytes(StandardCharsets.UTF_8),
                garbled.headers());

        enrich.send(List.of(bad, Enrich.event(paper(1))));

        await().untilAsserted(() -> assertThat(client.events()).hasSize(1));
        SseClient replay = open("?lastEventId=earliest", Map.of());
        await().untilAsserted(
                        () -> assertThat(replay.ids()).endsWith(client.ids().get(0)));
    }

    private String feedOf() throws Exception {
        SseClient client = open("", Map.of());
        enrich.publish(List.of(paper(1)));
        await().until(() -> !client.ids().isEmpty());
        return client.ids().get(0).substring(0, 8);
    }

    private static Paper paper(int revision) {
        return Papers.listed("2601.%05d".formatted(NUMBERS.incrementAndGet()), revision);
    }

    private SseClient open(String query, Map<String, String> headers) throws Exception {
        SseClient client = SseClient.open(URI.create(stream + query), headers);
        clients.add(client);
        return client;
    }
}
