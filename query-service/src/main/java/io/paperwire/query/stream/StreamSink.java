package io.paperwire.query.stream;

/** The way to one client. Everything is called on that client's own thread. */
interface StreamSink {
    /** Whether what was written still waits to be sent, so that more would only pile up. */
    boolean isFull();

    /** The bytes are shared with other clients: they are sent as they are and never changed. */
    void write(byte[] bytes);

    /** Ends the stream; what was written is still sent. */
    void end();
}
