package io.paperwire.enrich.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Has running services read and extract again what they store, and prints the difference: progress on standard error, the
 * report on standard output.
 *
 * <p>Exit status 0 when it came to its end, 1 when a service is not there, refused or broke off, 2 for wrong options.
 */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Extract everything stored with the present extractor: prints what differs, with --apply makes it so.",
        footer = {"", "A key (paperwire.api-key) is read from the environment: PAPERWIRE_API_KEY."})
public final class ReplayCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();
    /** So many lines of progress at most. */
    private static final long STEPS = 20;

    private static final String PATH = "/api/v1/replay";

    @Option(names = "--read", description = "First read the kept originals of all digests with the present reader.")
    private boolean read;

    @Option(names = "--apply", description = "Make it so; without this nothing is written.")
    private boolean apply;

    @Option(names = "--host", paramLabel = "HOST", description = "Where the services run (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(names = "--enrich-port", paramLabel = "N", description = "The enrich-service (default: ${DEFAULT-VALUE}).")
    private int enrichPort = 8082;

    @Option(names = "--ingest-port", paramLabel = "N", description = "The ingest-service (default: ${DEFAULT-VALUE}).")
    private int ingestPort = 8081;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    ReplayCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new ReplayCommand(System.getenv(), out, err)).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        if (read && !replay("ingest-service", ingestPort, "digests read", true)) {
            return 1;
        }
        return replay("enrich-service", enrichPort, "papers extracted", false) ? 0 : 1;
    }

    /** Whether it came to its end. */
    private boolean replay(String service, int port, String what, boolean rows) throws InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        URI uri = URI.create("http://" + host + ":" + port + PATH + "?apply=" + apply);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.noBody());
        Optional.ofNullable(environment.get("PAPERWIRE_API_KEY"))
                .ifPresent(key -> request.header("Authorization", "Bearer " + key));
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    return complain(service + " refuses: " + reason(answer.statusCode(), body));
                }
                return follow(service, body, what, rows);
            }
        } catch (IOException e) {
            return complain(
                    "%s does not answer at %s:%d: is it running (./paperwire up), and on this port (--%s-port)? %s"
                            .formatted(service, host, port, service.substring(0, service.indexOf('-')), e));
        }
    }

    private boolean follow(String service, InputStream body, String what, boolean rows) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        long shown = -1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonNode event = JSON.readTree(line);
            switch (event.path("event").asText()) {
                case "progress" -> {
                    long of = Math.max(1, event.path("of").asLong());
                    long step = STEPS * event.path("done").asLong() / of;
                    if (step > shown) {
                        shown = step;
                        err.printf(
                                "%,d of %,d %s%n",
                                event.path("done").asLong(), event.path("of").asLong(), what);
                    }
                }
                case "report" -> {
                    new ReplayPrinter(out).print(event, rows);
                    return true;
                }
                default -> {
                    return complain(service + ": " + event.path("detail").asText());
                }
            }
        }
        return complain(service + " ended in the middle: run it again, what was done stays done");
    }

    private static String reason(int status, InputStream body) throws IOException {
        byte[] bytes = body.readAllBytes();
        @Nullable JsonNode problem = bytes.length == 0 ? null : JSON.readTree(bytes);
        return problem == null || !problem.has("detail")
                ? "status " + status
                : problem.path("detail").asText();
    }

    private boolean complain(String what) {
        err.println("paperwire: replay: " + what);
        return false;
    }
}
