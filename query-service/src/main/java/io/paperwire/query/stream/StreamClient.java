package io.paperwire.query.stream;

import io.netty.buffer.Unpooled;
import io.paperwire.query.feed.Selection;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One open stream: a {@link StreamPump} on the event loop of its connection. */
final class StreamClient implements StreamSink {
    /** What may wait in a socket before it counts as full, in bytes. */
    private static final int QUEUE_BYTES = 128 * 1024;
    /** How long a client that was cut may take for what is still on its way. */
    private static final long GRACE_MILLIS = TimeUnit.SECONDS.toMillis(5);

    private final Context context;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final StreamPump pump;
    private final AtomicBoolean woken = new AtomicBoolean();
    private long timer;

    StreamClient(Context context, HttpServerRequest request, StreamPump.Feed feed, Selection selection) {
        this.context = context;
        this.request = request;
        this.response = request.response().setWriteQueueMaxSize(QUEUE_BYTES);
        this.pump = new StreamPump(feed, selection, this, task -> context.runOnContext(nothing -> task.run()));
    }

    /** Begins to send. The head and the opening are written already; called on the context. */
    void start(StreamConfig config) {
        response.drainHandler(nothing -> wake());
        long slowNanos = config.slowAfter().toNanos();
        timer = context.owner().setPeriodic(config.heartbeat().toMillis(), nothing -> pump.heartbeat(now(), slowNanos));
        wake();
    }

    /** There may be something to send. Any thread; many calls before the client's turn are one. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            context.runOnContext(nothing -> {
                woken.set(false);
                pump.run(now());
            });
        }
    }

    /** Any thread. */
    void restart() {
        context.runOnContext(nothing -> pump.restart());
    }

    /** The connection is gone; called on the context. */
    void closed() {
        pump.close();
        context.owner().cancelTimer(timer);
    }

    @Override
    public boolean isFull() {
        return response.writeQueueFull();
    }

    @Override
    @SuppressWarnings("deprecation") // the way without a copy: what waits for many clients is one and the same array
    public void write(byte[] bytes) {
        response.write(Buffer.buffer(Unpooled.wrappedBuffer(bytes)));
    }

    @Override
    public void end() {
        context.owner().cancelTimer(timer);
        // A peer that takes nothing would keep the connection, and what waits in it, for as long as it likes.
        long grace = context.owner().setTimer(GRACE_MILLIS, nothing -> disconnect());
        response.end().onComplete(nothing -> {
            context.owner().cancelTimer(grace);
            disconnect();
        });
    }

    private void disconnect() {
        if (request.version() == HttpVersion.HTTP_2) {
            response.reset();
        } else {
            request.connection().close();
        }
    }

    private static long now() {
        return System.nanoTime();
    }
}
