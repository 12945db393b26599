package io.paperwire.launcher.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks at the ingest-service's metrics once a second, for as long as the process runs. */
final class IngestMetrics implements Runnable {
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final HttpRequest request;
    private final Consumer<Optional<Drop>> watch;

    IngestMetrics(int port, Consumer<Optional<Drop>> watch) {
        this.request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/metrics"))
                .timeout(LIMIT)
                .header("Accept", "text/plain")
                .build();
        this.watch = watch;
    }

    /** Starts looking, in a thread that keeps no process alive. */
    void start() {
        Thread thread = new Thread(this, "metrics of ingest");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        HttpClient client = HttpClient.newHttpClient();
        try {
            while (true) {
                // The service tells nobody of its own accord how far it is.
                Thread.sleep(EVERY.toMillis());
                watch.accept(look(client));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Drop> look(HttpClient client) throws InterruptedException {
        try {
            return Drop.of(client.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            // It is being restarted, which the supervisor tells.
            return Optional.empty();
        }
    }
}
