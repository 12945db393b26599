package io.paperwire.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A receiver of a webhook that keeps which papers it was told of, as often as it was. */
final class HookReceiver implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NO_CONTENT = 204;

    private final HttpServer server;
    private final List<String> papers = new CopyOnWriteArrayList<>();

    private HookReceiver(HttpServer server) {
        this.server = server;
    }

    static HookReceiver start() throws IOException {
        HookReceiver receiver =
                new HookReceiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        receiver.server.createContext("/", receiver::receive);
        receiver.server.start();
        return receiver;
    }

    /** Asks to be told of papers from now on. */
    void register(Rest service) throws IOException {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        Rest.Answer answer = service.post(
                "/api/v1/webhooks", "application/json", "{\"url\": \"" + url + "\", \"types\": [\"paper\"]}");
        assertThat(answer.status()).isEqualTo(201);
    }

    /** The papers in the order in which they were told of. */
    List<String> papers() {
        return List.copyOf(papers);
    }

    private void receive(HttpExchange exchange) throws IOException {
        JsonNode message = JSON.readTree(exchange.getRequestBody());
        papers.add(message.path("data").path("id").asText());
        exchange.sendResponseHeaders(NO_CONTENT, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
