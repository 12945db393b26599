package io.paperwire.launcher.process;

/** A part of the system could not be started or prepared; the message is one line that a user can act on. */
public final class PartFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public PartFailure(String message) {
        super(message);
    }

    public PartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
