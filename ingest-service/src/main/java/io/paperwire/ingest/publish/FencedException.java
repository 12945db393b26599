package io.paperwire.ingest.publish;

/** Another ingest-service has taken over: this one must not publish any more. */
public final class FencedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FencedException(Throwable cause) {
        super(
                "another ingest-service publishes to the same Kafka now: this one has stopped taking digests; stop the other"
                        + " one and start this one again",
                cause);
    }
}
