package io.paperwire.launcher.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows the stream of a service for as long as it is wanted: whenever the connection ends, it is made again and goes on
 * behind the last event.
 *
 * <p>A stream that was asked for without a place begins where the service says it does ({@code Paperwire-After}), so that
 * one that is cut before its first event loses nothing either.
 */
final class EventStream {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int CONNECT_MILLIS = 5_000;
    /** Three times the service's heartbeat: a line that is silent for longer is dead. */
    private static final int SILENCE_MILLIS = 45_000;

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 500;
    private static final int TOO_MANY = 429;

    private final URI address;
    private final Listener listener;
    private final Pause pause;
    private @Nullable String place;
    private Duration retry = Duration.ofSeconds(2);
    private boolean isAway;

    /**
     * @param address of the stream, with its query
     * @param place the id of the last event that is not wanted; null for what comes from now on
     */
    EventStream(URI address, @Nullable String place, Listener listener, Pause pause) {
        this.address = address;
        this.place = place;
        this.listener = listener;
        this.pause = pause;
    }

    /**
     * Follows until the listener has had enough.
     *
     * @throws RefusedException if the service does not take the request
     */
    void follow() throws RefusedException, InterruptedException {
        boolean goesOn = true;
        while (goesOn) {
            try {
                goesOn = once();
            } catch (IOException e) {
                if (!isAway) {
                    listener.note("no connection to %s (%s), trying again".formatted(address.resolve("/"), reason(e)));
                }
                isAway = true;
            }
            if (goesOn) {
                pause.of(retry);
            }
        }
    }

    /** @return whether to go on with another connection */
    private boolean once() throws IOException, RefusedException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(SILENCE_MILLIS);
        connection.setRequestProperty("Accept", "text/event-stream");
        if (place != null) {
            connection.setRequestProperty("Last-Event-ID", place);
        }
        try {
            check(connection);
            if (place == null) {
                place = connection.getHeaderField("Paperwire-After");
            }
            if (isAway) {
                listener.note("connected again");
                isAway = false;
            }
            try (InputStream body = connection.getInputStream()) {
                return read(body);
            }
        } finally {
            connection.disconnect();
        }
    }

    private boolean read(InputStream body) throws IOException {
        var events = new ServerEvents(new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)));
        for (Optional<ServerEvent> next = events.next(); next.isPresent(); next = events.next()) {
            ServerEvent event = next.get();
            events.retryMillis().ifPresent(millis -> retry = Duration.ofMillis(millis));
            if (event.id() == null) {
                notice(event);
            } else {
                place = event.id();
                if (!listener.event(event, JSON.readTree(event.data()))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What the service says about the stream itself: where it goes on. */
    private void notice(ServerEvent event) throws IOException {
        JsonNode data = JSON.readTree(event.data());
        String next = data.path("lastEventId").asText(data.path("after").asText(""));
        if (!next.isEmpty()) {
            place = next;
        }
        switch (event.name()) {
            case "reset" ->
                listener.note("what was asked for is no longer held (%s): going on behind %s"
                        .formatted(data.path("reason").asText(), next));
            case "restart" -> listener.note("the service restarts");
            case "slow" -> listener.note("too slow for the stream: going on behind " + next);
            default -> listener.note(event.name() + " " + event.data());
        }
    }

    private static void check(HttpURLConnection connection) throws IOException, RefusedException {
        int status = connection.getResponseCode();
        if (status == OK) {
            return;
        }
        String problem = "";
        try (InputStream body = connection.getErrorStream()) {
            problem = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
        String detail = status + ": " + detail(problem);
        if (status >= BAD_REQUEST && status < UNAVAILABLE && status != TOO_MANY) {
            throw new RefusedException(detail);
        }
        throw new IOException(detail);
    }

    private static String detail(String problem) {
        try {
            return JSON.readTree(problem).path("detail").asText(problem);
        } catch (IOException e) {
            return problem.isBlank() ? "no reason was given" : problem;
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** Is told what comes. */
    interface Listener {
        /** @return whether more is wanted */
        boolean event(ServerEvent event, JsonNode data);

        /** Something about the stream itself, for the one who watches. */
        void note(String what);
    }

    /** Waits. */
    @FunctionalInterface
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }
}
