package io.paperwire.query.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Posts messages. It connects to the machine that was checked, whatever the name says by now, follows no redirect and reads
 * no more of an answer than its head.
 */
final class WebhookClient implements AutoCloseable {
    private static final int IDLE_SECONDS = 30;

    private final HttpClient client;
    private final Duration timeout;

    WebhookClient(Vertx vertx, Duration timeout) {
        this.timeout = timeout;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) timeout.toMillis())
                .setIdleTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setKeepAliveTimeout(IDLE_SECONDS / 2));
    }

    /** Sends {@code body} to {@code target}; always completes, with what became of it. */
    CompletableFuture<Outcome> post(Target target, Map<String, String> headers, String body) {
        var outcome = new CompletableFuture<Outcome>();
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(target.address(), target.port())))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.isTls())
                .setURI(target.path())
                .setFollowRedirects(false)
                .setTimeout(timeout.toMillis());
        headers.forEach(options::putHeader);
        client.request(options).onComplete(made -> {
            if (made.failed()) {
                outcome.complete(Outcome.failed(reason(made.cause())));
                return;
            }
            HttpClientRequest request = made.result();
            // Nobody may hold a connection for longer, however slowly it answers.
            var unused = outcome.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .whenComplete((done, failure) -> {
                        if (failure != null) {
                            request.reset();
                        }
                    });
            request.send(Buffer.buffer(body)).onComplete(answered -> {
                if (answered.failed()) {
                    outcome.complete(Outcome.failed(reason(answered.cause())));
                } else {
                    HttpClientResponse response = answered.result();
                    outcome.complete(Outcome.answered(response.statusCode(), response.getHeader("Retry-After")));
                    drop(response);
                }
            });
        });
        return outcome.exceptionally(failure -> Outcome.failed(
                failure instanceof TimeoutException
                        ? "no answer within " + timeout.toSeconds() + " s"
                        : reason(failure)));
    }

    /** A short body is read so that the connection can be used again; a long one ends it. */
    private static void drop(HttpClientResponse response) {
        long[] bytes = {0};
        response.exceptionHandler(failure -> {});
        response.handler(part -> {
            bytes[0] += part.length();
            if (bytes[0] > 65_536) {
                response.request().reset();
            }
        });
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    @Override
    public void close() {
        var unused = client.close();
    }
}
