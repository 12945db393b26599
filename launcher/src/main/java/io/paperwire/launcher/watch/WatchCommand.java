package io.paperwire.launcher.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Follows the live stream: a few lines an event, or one JSON object a line.
 *
 * <p>Exit status: 0 when as many events came as were wanted or nobody reads the output any more, 2 when the service does not
 * take the filter or another option. Notes about the connection go to standard error.
 */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Follow the live stream; whenever the connection ends, go on behind the last event.")
public final class WatchCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean isTerminal;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILTER",
            description = "Which papers, in the filter language; several words are joined (default: all).")
    List<String> filter = new ArrayList<>();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The query-service (default: ${DEFAULT-VALUE}).",
            defaultValue = "http://localhost:8080")
    URI url = URI.create("http://localhost:8080");

    @Option(
            names = "--types",
            paramLabel = "LIST",
            description = "Kinds of events, of paper, withdrawn, board and digest (default: ${DEFAULT-VALUE}).",
            defaultValue = "paper,withdrawn")
    String types = "paper,withdrawn";

    @Option(
            names = "--after",
            paramLabel = "ID",
            description = "Begin behind the event with this id, or with \"earliest\" (default: with what comes now).")
    @Nullable
    String after;

    @Option(names = "--count", paramLabel = "N", description = "End after so many events (default: never).")
    int count;

    @Option(names = "--json", description = "One JSON object a line: id, event and data. The id is what --after takes.")
    boolean json;

    /** @param isTerminal whether {@code out} is one, which may be coloured */
    public WatchCommand(PrintStream out, PrintStream err, boolean isTerminal) {
        this.out = out;
        this.err = err;
        this.isTerminal = isTerminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            new EventStream(address(), after, new Printer(), time -> TimeUnit.MILLISECONDS.sleep(time.toMillis()))
                    .follow();
            return 0;
        } catch (RefusedException e) {
            err.println("paperwire: watch: " + e.getMessage());
            return 2;
        }
    }

    private URI address() {
        String chosen = filter.isEmpty() ? "" : "&filter=" + encoded(String.join(" ", filter));
        return URI.create(url.toString().replaceAll("/+$", "") + "/api/v1/stream?types=" + encoded(types) + chosen);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Prints what comes and counts it. */
    private final class Printer implements EventStream.Listener {
        private final EventText text =
                new EventText(isTerminal && !System.getenv().containsKey("NO_COLOR"));
        private int printed;

        @Override
        public boolean event(ServerEvent event, JsonNode data) {
            if (json) {
                // The data as it came: it is JSON on one line, and numbers keep their digits.
                out.println("{\"id\":\"" + event.id() + "\",\"event\":\"" + event.name() + "\",\"data\":" + event.data()
                        + "}");
            } else {
                text.lines(event.name(), data).forEach(out::println);
            }
            printed++;
            // The second tells that nobody reads any more, such as the end of a pipe into head.
            return !(count > 0 && printed >= count) && !out.checkError();
        }

        @Override
        public void note(String what) {
            err.println("paperwire: watch: " + what);
        }
    }
}
