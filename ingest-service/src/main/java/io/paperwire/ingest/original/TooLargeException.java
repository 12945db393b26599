package io.paperwire.ingest.original;

import java.io.IOException;

/** More bytes came than are allowed. */
public final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    public TooLargeException(long limit) {
        super("more than " + limit + " bytes");
        this.limit = limit;
    }

    /** How many bytes are allowed. */
    public long limit() {
        return limit;
    }
}
