package io.paperwire.query;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A real server in ingest's place: keeps what it was asked and answers what a test wants. */
public final class IngestStandIn implements AutoCloseable {
    private HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final LinkedBlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    private volatile Answer answer = new Answer(200, "application/json", "{}");

    /** Begins to answer, on a free port. */
    public IngestStandIn() {
        server = serve(0);
    }

    /** Ends the server; the port refuses connections until it is {@link #back()}. */
    void leave() {
        server.stop(0);
    }

    /** Serves on the same port again. */
    void back() {
        server = serve(server.getAddress().getPort());
    }

    private HttpServer serve(int port) {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            made.setExecutor(threads);
            made.createContext("/", this::handle);
            made.start();
            return made;
        } catch (IOException e) {
            throw new IllegalStateException("port " + port + " cannot be used for the stand-in", e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void answers(int status, String contentType, String body) {
        answer = new Answer(status, contentType, body);
        asked.clear();
    }

    /** What was asked since the answer was set; waits for it. */
    public Asked asked() throws InterruptedException {
        return asked.take();
    }

    public boolean wasAsked() {
        return !asked.isEmpty();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        long bytes = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        asked.add(
                new Asked(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, bytes));
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", answer.contentType());
        exchange.getResponseHeaders().add("X-Internal", "not for the caller");
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** A request as it arrived. */
    public record Asked(String method, String uri, Map<String, List<String>> headers, long bytes) {
        public String header(String name) {
            return String.join(",", headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
        }
    }

    private record Answer(int status, String contentType, String body) {}
}
