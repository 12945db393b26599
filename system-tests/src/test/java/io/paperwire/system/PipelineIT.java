package io.paperwire.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.paperwire.event.EventType;
import io.paperwire.event.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without any fault: the seed as the file has it, what is new once, what is not new nowhere, what is bad explained. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PipelineIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> FIELDS = List.of("id", "title", "authors", "category", "summary", "date");

    private TestSystem system;
    private Delivery delivery;
    private StreamClient client;

    @BeforeAll
    void start(@TempDir Path dir) throws IOException {
        system = TestSystem.startWhole(dir, HOME.resolve("seeds"));
        delivery = new Delivery(system);
        seed().forEach(paper -> delivery.expectPaper(paper.get("id").asText()));
        client = system.follow("client", Delivery.TYPES, system.service("query-service"));
    }

    @AfterAll
    void stop() {
        client.close();
        system.close();
    }

    @Test
    void seedIsAnsweredAsItsFileHasIt() throws IOException {
        delivery.check(client);
        List<JsonNode> seed = seed();
        assertThat(seed).hasSize(19);
        for (JsonNode expected : seed) {
            String id = expected.get("id").asText();
            JsonNode paper = query().get("/api/v1/papers/" + id).body();
            assertSame(expected, paper);
            assertThat(paper.at("/listings/0/line")).isEqualTo(expected.get("line"));
            assertThat(paper.at("/listings/0/digest").asText()).isEqualTo("seeds/2025-05-13.md");
        }
        assertThat(query().all("/api/v1/papers?date=2025-05-13")).hasSize(19);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "enrich-service", "query-service"})
    void descriptionIsTrue(String service) throws IOException {
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(
                                query().get("/api/v1/papers/2505.07608").status())
                        .isEqualTo(200));

        assertThat(OpenApiCheck.findings(
                        system.service(service).rest(), Map.of("wh_2vc4bqpjzr5lkwm8nxtd", disabledWebhook())))
                .isEmpty();
    }

    /** One that is told nothing, at an address of the open internet. */
    private String disabledWebhook() throws IOException {
        String form = "{\"url\": \"https://192.0.43.8/\", \"status\": \"disabled\"}";
        return query().post("/api/v1/webhooks", "application/json", form)
                .body()
                .path("id")
                .asText();
    }

    @Test
    void everyEventIsWhatItsSchemaSays() throws IOException {
        delivery.check(client);
        SchemaCheck check = new SchemaCheck(query().url());
        for (Topics.Topic topic : List.of(Topics.LISTED, Topics.DIGESTS, Topics.FEED)) {
            system.topic(topic).records().forEach(check::event);
        }

        assertThat(check.findings()).isEmpty();
        assertThat(check.checked())
                .contains(
                        EventType.ROW_LISTED,
                        EventType.DIGEST_VERSION,
                        EventType.PAPER,
                        EventType.BOARD,
                        EventType.DIGEST);
    }

    @Test
    void seedIsParsedAsItsFileHasIt() throws Exception {
        List<JsonNode> parsed = parsed("seeds/2025-05-13.md");

        List<JsonNode> seed = seed();
        assertThat(parsed).hasSize(seed.size());
        for (int i = 0; i < parsed.size(); i++) {
            assertSame(seed.get(i), parsed.get(i));
            assertThat(parsed.get(i).get("line")).isEqualTo(seed.get(i).get("line"));
        }
    }

    @Test
    void dayInTheShapeOfHuggingFaceIsReadBackAsTheSamePapers(@TempDir Path dir) throws Exception {
        delivery.check(client);
        Path answer = dir.resolve("answer.json");
        JsonNode day =
                query().get("/api/daily_papers?date=2025-05-13&limit=100").body();
        Files.writeString(answer, day.toString());

        Map<String, JsonNode> read = new TreeMap<>();
        parsed(answer.toString()).forEach(paper -> read.put(paper.get("id").asText(), paper));

        assertThat(read).hasSize(19);
        for (JsonNode expected : seed()) {
            assertSame(expected, read.get(expected.get("id").asText()));
        }
    }

    @Test
    void digestOfDigestsIsReadBackAsTheSamePapers(@TempDir Path dir) throws Exception {
        delivery.check(client);
        Path roundup = dir.resolve("roundup.md");
        Files.writeString(roundup, query().text("/api/v1/roundup?week=2025-W20"));
        Path export = dir.resolve("papers.md");
        Files.writeString(export, query().text("/api/v1/papers.md?date=2025-05-13"));

        for (Path file : List.of(roundup, export)) {
            Map<String, JsonNode> read = new TreeMap<>();
            parsed(file.toString()).forEach(paper -> read.put(paper.get("id").asText(), paper));
            assertThat(read).hasSize(19);
            for (JsonNode expected : seed()) {
                JsonNode paper = read.get(expected.get("id").asText());
                for (String field : FIELDS) {
                    assertThat(paper.get(field)).describedAs(file + " " + field).isEqualTo(expected.get(field));
                }
            }
        }
    }

    private static List<JsonNode> parsed(String file) throws Exception {
        Process parse = new ProcessBuilder("./paperwire", "parse", file)
                .directory(HOME.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<JsonNode> papers = new ArrayList<>();
        for (String line :
                new String(parse.getInputStream().readAllBytes(), UTF_8).lines().toList()) {
            papers.add(JSON.readTree(line));
        }
        assertThat(parse.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(parse.exitValue()).isZero();
        return papers;
    }

    @Test
    void sameContentAgainMakesNothingUnderAnyName() throws IOException {
        SampleDigest digest = SampleDigest.of("daily/2025-07-01.md", 0, 25);
        delivery.drop(digest);
        delivery.check(client);
        Snapshot before = snapshot();

        system.inbox().drop(digest);
        system.inbox().drop("other/copy.md", digest.markdown());
        await().atMost(LIMIT)
                .until(() -> query().get("/api/v1/digests/other/copy.md").status() == 200);

        JsonNode copy = query().get("/api/v1/digests/other/copy.md").body();
        assertThat(copy.get("status").asText()).isEqualTo("duplicate");
        assertThat(copy.get("duplicateOf").asText()).isEqualTo(digest.name());
        delivery.check(client);
        assertThat(snapshot().outbox()).isEqualTo(before.outbox());
        assertThat(snapshot().rows()).isEqualTo(before.rows());
    }

    @Test
    void secondStartOnTheSameDataChangesNothing() throws IOException {
        delivery.check(client);
        Snapshot before = snapshot();
        system.restart();
        await().during(Duration.ofSeconds(3))
                .atMost(LIMIT)
                .until(() -> snapshot().equals(before));
        delivery.check(client);
    }

    @Test
    void whatIsNoDigestIsRejectedWithItsReasonAndTheNextIsTaken() throws IOException {
        system.inbox().drop("bad/words.md", "These are words,\nand no digest at all.\n".getBytes(UTF_8));
        system.inbox().drop("bad/empty.md", new byte[0]);
        system.inbox()
                .drop("bad/binary.md", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13});
        SampleDigest good = SampleDigest.of("bad/then-good.md", 100, 105);
        delivery.drop(good);
        delivery.check(client);

        for (String name : List.of("bad/words.md", "bad/empty.md", "bad/binary.md")) {
            JsonNode report = awaitReport(system.inbox().rejected(name));
            assertThat(report.get("status").asText()).isEqualTo("rejected");
            assertThat(report.get("rejects")).isNotEmpty().allSatisfy(PipelineIT::explained);
            assertThat(system.inbox().rejected(name)).exists();
        }
        assertThat(reason("bad/empty.md")).contains("empty");
        assertThat(reason("bad/binary.md")).contains("PNG");
    }

    @Test
    void rowThatIsCutOffIsExplainedAndTheRestIsTaken() throws IOException {
        SampleDigest whole = SampleDigest.of("cut/off.md", 200, 203);
        String text = whole.markdown();
        String cut = text.substring(0, text.lastIndexOf("](https://huggingface.co"));
        whole.ids().subList(0, 2).forEach(delivery::expectPaper);
        system.inbox().drop(whole.name(), cut.getBytes(UTF_8));

        JsonNode report = awaitReport(system.inbox().processed(whole.name()));
        assertThat(report.get("rejects")).hasSize(1).allSatisfy(PipelineIT::explained);
        JsonNode reject = report.at("/rejects/0");
        long line = cut.lines().count();
        assertThat(reject.get("line").asLong()).isEqualTo(line);
        assertThat(reject.get("quote").asText()).contains("Paper number 202");
        delivery.check(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "enrich-service", "query-service"})
    void strangersAreRefused(String name) throws IOException {
        int port = system.service(name).instance().port();
        String path = "/api/v1/digests?source=guard&name=a.md";
        String body = "| Title |\n";
        assertThat(RawRequest.get("/", Map.of("Host", "papers.evil.example")).status(port))
                .isEqualTo(403);
        assertThat(RawRequest.get("/", Map.of("Origin", "https://evil.example")).status(port))
                .isEqualTo(403);
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data")) {
            assertThat(RawRequest.post(path, Map.of("Content-Type", type), body).status(port))
                    .isEqualTo(415);
        }
        assertThat(RawRequest.get("/q/openapi", Map.of("Origin", "http://localhost"))
                        .status(port))
                .isNotIn(403, 415);
    }

    /** A board is asked all the time while papers move it; later, the log gives back what was served at each of these times. */
    @Test
    void boardGivesAgainWhatItServedAtAnyPastMoment() throws IOException {
        String board = "/api/v1/boards/momentbench1-accuracy";
        List<Served> served = new ArrayList<>();
        List<Integer> values = List.of(50, 62, 58);
        for (int i = 0; i < values.size(); i++) {
            String id = "2507.8%04d".formatted(i);
            delivery.drop(new SampleDigest(
                    "moments/" + i + ".md",
                    List.of(new SamplePaper(
                            id,
                            "Moment " + i,
                            "Mover" + i + " reaches " + values.get(i) + "% accuracy on MomentBench-1."))));
            int rows = i + 1;
            await().atMost(LIMIT)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> {
                        Instant before = Instant.now();
                        Rest.Answer answer = query().get(board);
                        served.add(new Served(before, Instant.now(), answer));
                        return answer.body().path("rows").size() == rows;
                    });
        }

        assertThat(served).hasSizeGreaterThan(values.size());
        for (Served moment : served) {
            // At most one change came between asking and answer.
            assertThat(List.of(then(board, moment.before()), then(board, moment.after())))
                    .contains(shown(moment.answer()));
        }
        delivery.check(client);
        assertThat(client.events().stream()
                        .filter(event -> event.key().equals("momentbench1-accuracy"))
                        .map(event -> event.data().path("change").asText() + " "
                                + event.data().at("/best/subject").asText() + " "
                                + event.data().path("difference").asText() + " "
                                + event.data().at("/best/quote").asText()))
                .containsExactly("new Mover0 null 50%", "new Mover1 12 62%");
    }

    private JsonNode then(String board, Instant time) throws IOException {
        return shown(query().get(board + "?knownAt=" + time));
    }

    /** What a reader is shown; of a board that is not known, nothing. */
    private static JsonNode shown(Rest.Answer answer) {
        return answer.status() == 404 ? MissingNode.getInstance() : answer.body();
    }

    private record Served(Instant before, Instant after, Rest.Answer answer) {}

    private Rest query() {
        return system.service("query-service").rest();
    }

    private static List<JsonNode> seed() throws IOException {
        List<JsonNode> papers = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/seed-2025-05-13.jsonl"), UTF_8)) {
            papers.add(JSON.readTree(line));
        }
        return papers;
    }

    private static void assertSame(JsonNode expected, JsonNode actual) {
        for (String field : FIELDS) {
            assertThat(actual.get(field))
                    .describedAs(expected.get("id") + " " + field)
                    .isEqualTo(expected.get(field));
        }
        for (String link : List.of("arxiv", "huggingface")) {
            assertThat(actual.get("links").get(link))
                    .isEqualTo(expected.get("links").get(link));
        }
    }

    private static void explained(JsonNode reject) {
        assertThat(reject.get("line").asInt()).isPositive();
        assertThat(reject.get("reason").asText()).isNotBlank();
        assertThat(reject.get("expected").asText()).isNotBlank();
    }

    private String reason(String name) throws IOException {
        return awaitReport(system.inbox().rejected(name))
                .at("/rejects/0/reason")
                .asText();
    }

    private static JsonNode awaitReport(Path file) throws IOException {
        Path report = file.resolveSibling(file.getFileName() + ".report.json");
        await().atMost(LIMIT).until(() -> Files.exists(report) && Files.exists(file));
        return JSON.readTree(Files.readAllBytes(report));
    }

    private Snapshot snapshot() throws IOException {
        return new Snapshot(
                system.outbox(),
                ends(Topics.LISTED),
                ends(Topics.DIGESTS),
                ends(Topics.FEED),
                query().all("/api/v1/digests"));
    }

    /** Where the records of a topic stand. */
    private List<String> ends(Topics.Topic topic) {
        return system.topic(topic).records().stream()
                .sorted(Comparator.<ConsumerRecord<String, String>>comparingInt(ConsumerRecord::partition)
                        .thenComparingLong(ConsumerRecord::offset))
                .map(record -> record.partition() + ":" + record.offset() + " " + record.key())
                .toList();
    }

    private record Snapshot(
            List<OutboxEntry> outbox,
            List<String> rows,
            List<String> versions,
            List<String> feed,
            List<JsonNode> digests) {}
}
