package io.paperwire.launcher.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The command against a service whose connections end. */
class WatchCommandTest {
    private static final String OPENING = ": Paperwire\nretry: 1\n\n";

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void eachConnectionGoesOnBehindTheLastEvent() {
        // Cut before the first event, then behind one, then told to go on elsewhere.
        answers.add(new Answer(200, Map.of("Paperwire-After", "Feed-_-1-3"), OPENING));
        answers.add(new Answer(200, Map.of(), OPENING + event(4)));
        answers.add(new Answer(503, Map.of(), "{\"detail\":\"going down\"}"));
        answers.add(new Answer(
                200, Map.of(), OPENING + "event: reset\ndata: {\"reason\":\"expired\",\"after\":\"Feed-_-1-8\"}\n\n"));
        answers.add(new Answer(200, Map.of(), OPENING + event(9) + event(10)));

        int status = watch("--json", "--count", "3", "title:a b");

        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "{\"id\":\"Feed-_-1-4\",\"event\":\"paper\",\"data\":{\"id\":\"4\",\"value\":1.50}}",
                        "{\"id\":\"Feed-_-1-9\",\"event\":\"paper\",\"data\":{\"id\":\"9\",\"value\":1.50}}",
                        "{\"id\":\"Feed-_-1-10\",\"event\":\"paper\",\"data\":{\"id\":\"10\",\"value\":1.50}}");
        assertThat(asked)
                .containsExactly(
                        "types=paper%2Cwithdrawn&filter=title%3Aa+b after null",
                        "types=paper%2Cwithdrawn&filter=title%3Aa+b after Feed-_-1-3",
                        "types=paper%2Cwithdrawn&filter=title%3Aa+b after Feed-_-1-4",
                        "types=paper%2Cwithdrawn&filter=title%3Aa+b after Feed-_-1-4",
                        "types=paper%2Cwithdrawn&filter=title%3Aa+b after Feed-_-1-8");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("expired", "503: going down", "connected again");
    }

    @Test
    void requestThatIsRefusedIsToldOnce() {
        answers.add(new Answer(400, Map.of(), "{\"detail\":\"filter does not parse at character 3\"}"));

        assertThat(watch("a )")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("paperwire: watch: 400: filter does not parse at character 3");
        assertThat(asked).hasSize(1);
    }

    @Test
    void placeToBeginAtIsPassedOn() {
        answers.add(new Answer(200, Map.of(), OPENING + event(0)));

        watch("--after", "earliest", "--types", "digest", "--count", "1");

        assertThat(asked).containsExactly("types=digest after earliest");
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("~ 0");
    }

    private int watch(String... arguments) {
        var command = new WatchCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--url=http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new CommandLine(command).execute(all.toArray(String[]::new));
    }

    private static String event(int number) {
        return "id: Feed-_-1-%1$d\nevent: paper\ndata: {\"id\":\"%1$d\",\"value\":1.50}\n\n".formatted(number);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getRawQuery() + " after "
                + exchange.getRequestHeaders().getFirst("Last-Event-ID"));
        Answer answer = answers.remove();
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private record Answer(int status, Map<String, String> headers, String body) {}
}
