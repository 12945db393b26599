package io.paperwire.query.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads the stream as a browser does, and keeps all that came. */
final class SseClient implements AutoCloseable {
    private final HttpResponse<InputStream> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private volatile boolean ended;
    private volatile IOException trouble;

    private SseClient(HttpResponse<InputStream> response) {
        this.response = response;
        Thread reader = new Thread(this::read, "sse");
        reader.setDaemon(true);
        reader.start();
    }

    static SseClient open(URI address, Map<String, String> headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address);
        headers.forEach(request::header);
        return new SseClient(
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    List<Event> events() {
        return events;
    }

    List<String> ids() {
        return events.stream().map(Event::id).filter(id -> !id.isEmpty()).toList();
    }

    List<String> comments() {
        return comments;
    }

    /** Whether the server, and not a fault of the line, ended the stream. */
    boolean isEnded() {
        return ended && trouble == null;
    }

    private void read() {
        List<String> lines = new ArrayList<>();
        try (var text = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                if (!line.isEmpty()) {
                    lines.add(line);
                    continue;
                }
                lines.stream().filter(l -> l.startsWith(":")).forEach(comments::add);
                if (lines.stream().anyMatch(l -> l.startsWith("event:"))) {
                    events.add(new Event(field(lines, "id"), field(lines, "event"), field(lines, "data")));
                }
                lines.clear();
            }
        } catch (IOException e) {
            trouble = e;
        }
        ended = true;
    }

    private static String field(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .reduce("", String::concat);
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }

    record Event(String id, String type, String data) {}
}
