package io.paperwire.enrich.delivery;

import java.util.function.Supplier;

/** Runs work in a database transaction of its own: all of it stands afterwards, or nothing. */
@FunctionalInterface
public interface Transactions {
    <T> T call(Supplier<T> work);

    default void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
