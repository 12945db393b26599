package io.paperwire.benchmark;

/** The arguments of a benchmark are wrong: the message says which, and what would be right. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }
}
