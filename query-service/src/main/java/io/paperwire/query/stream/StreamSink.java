package io.paperwire.query.stream;

import io.vertx.core.buffer.Buffer;

/** The way to one client. Everything is called on that client's own thread. */
interface StreamSink {
    /** Whether what was written still waits to be sent, so that more would only pile up. */
    boolean isFull();

    void write(Buffer bytes);

    /** Ends the stream; what was written is still sent. */
    void end();
}
