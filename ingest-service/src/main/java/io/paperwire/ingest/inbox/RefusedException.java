package io.paperwire.ingest.inbox;

import io.paperwire.model.Reject;

/** A file that can never be taken as it is. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String expected;

    RefusedException(String reason, String expected) {
        super(reason);
        this.expected = expected;
    }

    Reject reject() {
        return new Reject(1, 1, String.valueOf(getMessage()), "", expected);
    }
}
