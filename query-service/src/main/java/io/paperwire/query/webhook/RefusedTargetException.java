package io.paperwire.query.webhook;

/** An address that must not be called; the message completes a sentence about it. */
final class RefusedTargetException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedTargetException(String message) {
        super(message);
    }
}
