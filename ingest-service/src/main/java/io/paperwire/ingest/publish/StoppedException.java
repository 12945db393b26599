package io.paperwire.ingest.publish;

/** Publishing has ended before this was its turn; nothing of it is on Kafka. */
public final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoppedException(String reason) {
        super(reason);
    }
}
