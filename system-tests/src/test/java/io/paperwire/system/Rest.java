package io.paperwire.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks one service over HTTP. */
record Rest(URI url) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** An answer: its status and its body, a missing node when there was none. */
    record Answer(int status, JsonNode body) {}

    Answer get(String path) throws IOException {
        return send(
                HttpRequest.newBuilder(url.resolve(path)).timeout(LIMIT).GET().build());
    }

    /** The body of an answer that is no JSON. */
    String text(String path) throws IOException {
        try {
            return CLIENT.send(
                            HttpRequest.newBuilder(url.resolve(path))
                                    .timeout(LIMIT)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    Answer post(String path, String contentType, String body) throws IOException {
        return send(HttpRequest.newBuilder(url.resolve(path))
                .timeout(LIMIT)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Whether it says that it is ready; false also when it does not answer. */
    boolean ready() {
        return answersOk("/q/health/ready");
    }

    /** Whether it says that it is alive; false also when it does not answer. */
    boolean live() {
        return answersOk("/q/health/live");
    }

    private boolean answersOk(String path) {
        try {
            return get(path).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** All items of a list, page by page. */
    List<JsonNode> all(String path) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        String start = path + (path.contains("?") ? "&" : "?") + "limit=200";
        for (String next = start; next != null; ) {
            JsonNode page = get(next).body();
            page.path("items").forEach(items::add);
            next = page.path("next").isTextual()
                    ? start + "&cursor=" + page.path("next").asText()
                    : null;
        }
        return items;
    }

    private static Answer send(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
