package io.paperwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paperwire.event.DigestStatus;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the packaged service answers, with its broker, to callers who ask rightly and to those who do not. */
@Timeout(120)
class DigestsApiIT {
    private static final String DIGESTS = "/api/v1/digests";
    private static final String KEY = "open sesame";
    private static final int LIMIT = 1024 * 1024;

    @TempDir
    static Path dir;

    private static Stage stage;
    private static Stage.Service service;

    @BeforeAll
    static void start() {
        stage = new Stage(dir);
        service = stage.service(
                        "api",
                        Map.of("paperwire.api-key", KEY, "paperwire.ingest.max-post-size", String.valueOf(LIMIT)))
                .start();
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    void metricsSayHowFarADropIs() throws Exception {
        post("source=measured&name=a.md", Stage.table(300, 1));

        String metrics = service.send(HttpRequest.newBuilder(service.url().resolve("/q/metrics"))
                        .GET())
                .body();

        assertThat(metrics)
                .contains("paperwire_ingest_files_waiting 0.0", "paperwire_ingest_in_hand_share ")
                .containsPattern("paperwire_ingest_digests_in_hand [0-9]")
                .containsPattern("paperwire_ingest_digests_done_total [1-9]");
    }

    @Test
    void postedDigestIsTakenAndTheSameBytesAreNothingNew() throws Exception {
        Answer first = post("source=once&name=2025/a.md", Stage.table(100, 2));
        Answer again = post("source=once&name=2025/a.md", Stage.table(100, 2));
        Answer found = get("/once/2025/a.md");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().at("/status").asText()).isEqualTo("applied");
        assertThat(first.json().at("/accounting/accepted").asInt()).isEqualTo(2);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/changed").asBoolean()).isFalse();
        assertThat(again.json().at("/notes/0").asText()).contains("nothing is new");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().at("/version").asInt()).isEqualTo(1);
        assertThat(stage.rowEvents("once")).hasSize(2);
    }

    @Test
    void trialTellsWhatWouldBeAndLeavesNothing() throws Exception {
        Answer trial = post("source=trial&name=a.md&dryRun=true", Stage.table(200, 3));

        assertThat(trial.status()).isEqualTo(200);
        assertThat(trial.json().at("/accounting/added").asInt()).isEqualTo(3);
        assertThat(get("/trial/a.md").status()).isEqualTo(404);
        assertThat(stage.versions("trial")).isEmpty();
    }

    @Test
    void digestOfWhichNothingCanBeReadIsRefusedWithItsReport() throws Exception {
        Answer answer = post("source=nothing&name=a.md", "Good morning, this is no digest.\n");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.json().at("/report/status").asText()).isEqualTo("rejected");
        assertThat(answer.json().at("/report/rejects/0/line").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/detail").asText()).contains("line 1", "expected");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            source=processed&name=a.md, source
            source=Held&name=a.md,      source
            source=a/b&name=a.md,       source
            source=..&name=a.md,        source
            source=bad,                 name
            source=bad&name=../a.md,    name
            source=bad&name=/a.md,      name
            source=bad&name=a//b.md,    name
            source=bad&name=.a.md,      name
            source=bad&name=a%5Cb.md,   name
            source=bad&name=a%00.md,    name
            source=bad&name=%252e%252e%252fa.md, name
            source=bad&name=%E2%80%AEdm.a, name
            source=bad&name=a.md&dryRun=perhaps, dryRun
            source=bad&name=a.md&force=perhaps, force
            source=bad&name=a.md&foce=true, foce
            """)
    void parameterThatIsNotWhatItShouldBeIsNamed(String query, String parameter) throws Exception {
        Answer answer = post(query, Stage.table(300, 1));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.json().at("/parameter").asText()).isEqualTo(parameter);
        assertThat(answer.json().at("/detail").asText()).contains("expected");
    }

    @Test
    void bodyAnnouncedOverTheLimitIsRefusedBeforeItIsSent() throws Exception {
        String answer = raw("POST " + DIGESTS + "?source=large&name=a.md", """
                Content-Type: text/markdown
                X-API-Key: %s
                Content-Length: %d
                """.formatted(KEY, LIMIT + 1));

        assertThat(answer).startsWith("HTTP/1.1 413").contains(String.valueOf(LIMIT), "max-post-size");
    }

    @Test
    void bodyThatGrowsOverTheLimitIsRefused() throws Exception {
        byte[] large = new byte[LIMIT + 1];

        Answer answer = send(request("?source=large&name=b.md")
                .header("Content-Type", "text/markdown")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().at("/detail").asText()).contains(String.valueOf(LIMIT));
        assertThat(get("/large/b.md").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Type: application/xml",
                "X-Nothing: x",
                "Content-Type: text/markdown\nContent-Encoding: gzip"
            })
    void bodyOfAnotherKindIsRefused(String headers) throws Exception {
        String answer = raw(
                "POST " + DIGESTS + "?source=kind&name=a.md",
                headers + "\nX-API-Key: " + KEY + "\nContent-Length: 1\n");

        assertThat(answer).startsWith("HTTP/1.1 415").contains("application/problem+json");
    }

    @Test
    void withdrawnDigestStaysVisibleAsWithdrawn() throws Exception {
        post("source=gone&name=a.md", Stage.table(400, 2));

        Answer withdrawn = send(request("/gone/a.md").DELETE());
        Answer again = send(request("/gone/a.md").DELETE());

        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.json().at("/accounting/withdrawn").asInt()).isEqualTo(2);
        assertThat(again.status()).isEqualTo(200);
        assertThat(get("/gone/a.md").json().at("/status").asText()).isEqualTo("withdrawn");
        assertThat(stage.versions("gone")).hasSize(2);
    }

    @Test
    void whatIsUnknownIsNotFoundAndWhatIsNotHeldConflicts() throws Exception {
        post("source=free&name=a.md", Stage.table(500, 1));

        assertThat(get("/free/other.md").status()).isEqualTo(404);
        assertThat(send(request("/free/other.md").DELETE()).status()).isEqualTo(404);
        assertThat(release("/free/other.md").status()).isEqualTo(404);
        assertThat(release("/free/a.md").status()).isEqualTo(409);
    }

    @Test
    void heldVersionIsReleasedOrForcedOrItsBytesAreGone() throws Exception {
        for (String name : List.of("released", "forced", "lost")) {
            post("source=hold&name=" + name + ".md", Stage.table(600 + name.length() * 100, 40));
        }

        Answer held = post("source=hold&name=released.md", Stage.table(1400, 10));
        post("source=hold&name=forced.md", Stage.table(1200, 10));
        Answer lost = post("source=hold&name=lost.md", Stage.table(1000, 9));
        Files.delete(service.data()
                .resolve("originals")
                .resolve(lost.json().at("/sha256").asText()));

        assertThat(held.status()).isEqualTo(201);
        assertThat(held.json().at("/status").asText()).isEqualTo("held");
        assertThat(held.json().at("/notes/0").asText()).contains("/api/v1/digests/hold/released.md/release");
        assertThat(release("/hold/released.md").json().at("/status").asText()).isEqualTo("applied");
        assertThat(post("source=hold&name=forced.md&force=true", Stage.table(1200, 10))
                        .status())
                .isEqualTo(201);
        assertThat(release("/hold/lost.md").status()).isEqualTo(410);
    }

    @Test
    void duplicatesWhoseBytesAreGoneAreNamedAndTakenWhenTheyComeAgain() throws Exception {
        Answer original = post("source=heirs&name=a.md", Stage.table(1500, 2));
        Answer duplicate = post("source=heirs&name=b.md", Stage.table(1500, 2));
        Files.delete(service.data()
                .resolve("originals")
                .resolve(original.json().at("/sha256").asText()));

        Answer withdrawn = send(request("/heirs/a.md").DELETE());
        Answer stranded = get("/heirs/b.md");
        Answer again = post("source=heirs&name=b.md", Stage.table(1500, 2));

        assertThat(duplicate.json().at("/status").asText()).isEqualTo("duplicate");
        assertThat(withdrawn.json().at("/notes/0").asText()).contains("heirs/b.md", "send them again");
        assertThat(stranded.json().at("/notes/0").asText()).contains("send them again");
        assertThat(service.part().log()).content().contains("duplicates list nothing now");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().at("/status").asText()).isEqualTo("applied");
    }

    @Test
    void digestsThatWaitTogetherSeeEachOther() throws Exception {
        post("source=together&name=first.md", Stage.table(1600, 1));
        stage.broker().suspend();
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        try {
            for (int i = 0; i < 12; i++) {
                String query = "source=together&name=%d.md".formatted(i);
                answers.add(CompletableFuture.supplyAsync(() -> post(query, Stage.table(1700, 2))));
            }
        } finally {
            stage.broker().resume();
        }

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(201));
        assertThat(stage.versions("together"))
                .filteredOn(version -> version.rows().size() != 1)
                .extracting(version -> version.status())
                .hasSize(12)
                .containsOnlyOnce(DigestStatus.APPLIED)
                .contains(DigestStatus.DUPLICATE);
        assertThat(stage.rowEvents("together")).hasSize(3);
    }

    @Test
    void callerWhomTheRulesRefuseGetsNothing() throws Exception {
        Answer noKey = send(HttpRequest.newBuilder(service.url().resolve(DIGESTS + "/free/a.md"))
                .DELETE());
        Answer foreign = send(
                request("/free/a.md").header("Origin", "https://evil.example").DELETE());
        String rebound = raw("GET " + DIGESTS + "/free/a.md", "Host: evil.example\n");

        assertThat(noKey.status()).isEqualTo(401);
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(rebound).startsWith("HTTP/1.1 403").contains("host-not-allowed");
    }

    private static Answer post(String query, String body) {
        try {
            return send(
                    request("?" + query).header("Content-Type", "text/markdown").POST(BodyPublishers.ofString(body)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer release(String digest) throws Exception {
        return send(request(digest + "/release").POST(BodyPublishers.noBody()));
    }

    /** Reading needs no key. */
    private static Answer get(String digest) throws Exception {
        return send(
                HttpRequest.newBuilder(service.url().resolve(DIGESTS + digest)).GET());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.url().resolve(DIGESTS + path)).header("Authorization", "Bearer " + KEY);
    }

    private static Answer send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = service.send(request);
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                new ObjectMapper().readTree(answer.body()));
    }

    /** Headers as they are, which a client's library would not send, and no body. */
    private static String raw(String line, String headers) throws Exception {
        String host = headers.contains("Host:") ? "" : "Host: localhost\n";
        String request = line + " HTTP/1.1\n" + host + headers + "Connection: close\n\n";
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), service.url().getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return answer(socket.getInputStream());
        }
    }

    /** The service answers while it still waits for the body, so the end of the stream is no sign of the answer's. */
    private static String answer(InputStream in) throws Exception {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        Matcher length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
        byte[] body = length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : new byte[0];
        return head + new String(body, StandardCharsets.UTF_8);
    }

    private record Answer(int status, String type, JsonNode json) {}
}
