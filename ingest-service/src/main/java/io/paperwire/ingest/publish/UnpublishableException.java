package io.paperwire.ingest.publish;

/** The broker will never take these records; nothing of them is on Kafka. */
public final class UnpublishableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnpublishableException(Throwable cause) {
        super("the broker refuses a record of this digest: " + cause.getMessage(), cause);
    }
}
