package io.paperwire.event;

import org.jspecify.annotations.Nullable;

/** A record that is not the event it should be. It will never become one: it belongs among the dead letters. */
public final class GarbledEventException extends Exception {
    private static final long serialVersionUID = 1L;

    public GarbledEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
