package io.paperwire.query.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.query.feed.FeedConsumer;
import io.paperwire.query.feed.FeedHistory;
import io.paperwire.query.feed.FeedLog;
import io.paperwire.query.feed.FeedPlace;
import io.paperwire.query.feed.FeedSieve;
import io.paperwire.query.feed.FeedTail;
import io.paperwire.query.problem.RouteProblemMapper;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * {@code GET /api/v1/stream}: the feed as server-sent events.
 *
 * <p>A route and not a resource: the framework's way would serialise each event once a client.
 */
@ApplicationScoped
public class StreamResource {
    private static final String PATH = "/api/v1/stream";
    private static final long CONFIRM_SECONDS = 5;

    private final StreamConfig config;
    private final FeedLog log;
    private final FeedHistory history;
    private final FeedSieve sieve;
    private final FeedTail tail;
    private final Set<StreamClient> clients = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    public StreamResource(StreamConfig config, FeedConsumer feed, MeterRegistry metrics) {
        this.config = config;
        this.log = feed.log();
        this.history = feed.history();
        this.sieve = feed.sieve();
        this.tail = feed.tail();
        metrics.gaugeCollectionSize("paperwire.stream.clients", Tags.empty(), clients);
    }

    void register(@Observes Router router) {
        router.get(PATH).handler(this::open);
        router.route(PATH)
                .handler(routing -> RouteProblemMapper.answer(
                        routing,
                        new ProblemException(
                                ProblemType.METHOD_NOT_ALLOWED, "The stream can only be read: expected GET")));
        log.onChange(() -> clients.forEach(StreamClient::wake));
    }

    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        restartAll();
    }

    void stop(@Observes ShutdownEvent event) {
        restartAll();
    }

    private void restartAll() {
        stopping = true;
        clients.forEach(StreamClient::restart);
    }

    private void open(RoutingContext routing) {
        try {
            var query = routing.queryParams();
            StreamRequest request = StreamRequest.parse(
                    query.names(),
                    query.get(StreamRequest.TYPES),
                    query.get(StreamRequest.FILTER),
                    routing.request().getHeader("Last-Event-ID"),
                    query.get(StreamRequest.LAST_EVENT_ID));
            Optional<StreamStart> start = StreamStart.of(request.from(), available(), OptionalLong.empty());
            if (start.isPresent()) {
                send(routing, request, start.get());
            } else {
                confirm(routing, request);
            }
        } catch (ProblemException e) {
            RouteProblemMapper.answer(routing, e);
        }
    }

    private FeedLog.State available() {
        if (stopping) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "This instance is going down: connect again");
        }
        if (clients.size() >= config.maxClients()) {
            throw new ProblemException(
                    ProblemType.UNAVAILABLE,
                    "All %d streams are taken (setting paperwire.query.stream.max-clients): try again later"
                            .formatted(config.maxClients()));
        }
        return log.state()
                .filter(state -> tail.caughtUpOnce())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNAVAILABLE,
                        "The feed is still being read: connect again when /q/health/ready is UP"));
    }

    private void confirm(RoutingContext routing, StreamRequest request) {
        Context context = routing.vertx().getOrCreateContext();
        var unused = tail.confirmed()
                .orTimeout(CONFIRM_SECONDS, TimeUnit.SECONDS)
                .whenComplete((end, failure) -> context.runOnContext(nothing -> {
                    try {
                        if (failure != null) {
                            throw new ProblemException(
                                    ProblemType.UNAVAILABLE,
                                    "The id lies ahead of what this instance has read, and Kafka does not answer: try"
                                            + " again",
                                    failure);
                        }
                        send(
                                routing,
                                request,
                                StreamStart.of(request.from(), available(), OptionalLong.of(end))
                                        .orElseThrow());
                    } catch (ProblemException e) {
                        RouteProblemMapper.answer(routing, e);
                    }
                }));
    }

    private void send(RoutingContext routing, StreamRequest request, StreamStart start) {
        HttpServerResponse response = routing.response();
        if (response.closed()) {
            return;
        }
        FeedLog.State state = available();
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream;charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no")
                .putHeader("Paperwire-After", FeedPlace.before(state.feed(), start.next()));
        if (routing.request().version() != HttpVersion.HTTP_2) {
            // When the stream ends, so does the connection: nothing else may be sent over it meanwhile.
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
        start.reset().ifPresent(reason -> response.putHeader("Paperwire-Reset", reason.label()));
        response.write(Buffer.buffer(StreamFrames.opening(config.retry())));
        start.reset()
                .ifPresent(reason ->
                        response.write(Buffer.buffer(StreamFrames.reset(reason, state.feed(), start.next()))));
        var client = new StreamClient(
                routing.vertx().getOrCreateContext(),
                routing.request(),
                new StreamPump.Feed(log, history, sieve, state.feed(), start.generation(), start.next()),
                request.selection());
        response.closeHandler(nothing -> closed(client));
        response.endHandler(nothing -> closed(client));
        response.exceptionHandler(failure -> closed(client));
        clients.add(client);
        client.start(config);
    }

    private void closed(StreamClient client) {
        clients.remove(client);
        client.closed();
    }
}
