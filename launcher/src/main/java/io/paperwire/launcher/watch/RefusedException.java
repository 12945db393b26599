package io.paperwire.launcher.watch;

/** The service does not take the request, however often it is made: the message says why. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
