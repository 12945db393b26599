package io.paperwire.enrich.delivery;

/** An event that reads well and yet fails, each time, for what it holds. It belongs among the dead letters. */
public final class UnprocessableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnprocessableEventException(String message, Throwable cause) {
        super(message + ": " + cause, cause);
    }
}
