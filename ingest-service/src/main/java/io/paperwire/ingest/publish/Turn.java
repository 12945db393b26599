package io.paperwire.ingest.publish;

import io.paperwire.ingest.version.Decision;
import java.util.concurrent.CompletableFuture;

/** An order in the queue, and where its outcome goes. */
record Turn(Order order, CompletableFuture<Decision> result) {

    Turn(Order order) {
        this(order, new CompletableFuture<>());
    }
}
