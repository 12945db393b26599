package io.paperwire.ingest.publish;

import io.paperwire.ingest.version.Arrival;
import io.paperwire.ingest.version.Content;
import io.paperwire.ingest.version.Decision;
import io.paperwire.ingest.version.Versioning;
import io.paperwire.model.DigestId;
import java.io.IOException;
import java.time.Instant;

/** Something to be decided on, in its turn, and published. */
@FunctionalInterface
public interface Order {
    Decision decide(Versioning versioning, Instant now) throws IOException;

    static Order take(Arrival arrival) {
        return (versioning, now) -> versioning.arrived(arrival);
    }

    static Order withdraw(DigestId digest) {
        return (versioning, now) -> versioning.withdrawn(digest, now);
    }

    static Order release(DigestId digest) {
        return (versioning, now) -> versioning.released(digest, now);
    }

    /** @param content what the present reader finds in the kept bytes of that hash */
    static Order readAgain(DigestId digest, String sha256, Content content) {
        return (versioning, now) -> versioning.readAgain(digest, sha256, content, now);
    }

    /** Whether what is decided is also done; a trial only asks what would be. */
    default boolean isTrial() {
        return false;
    }

    /** The same, for somebody who waits no longer than until then; later it fails with {@link StoppedException}. */
    default Order until(Instant deadline) {
        Order order = this;
        return (versioning, now) -> {
            if (now.isAfter(deadline)) {
                throw new StoppedException("Kafka did not answer until " + deadline);
            }
            return order.decide(versioning, now);
        };
    }

    /** The same question, and nothing comes of it. */
    default Order asTrial() {
        Order order = this;
        return new Order() {
            @Override
            public Decision decide(Versioning versioning, Instant now) throws IOException {
                return order.decide(versioning, now);
            }

            @Override
            public boolean isTrial() {
                return true;
            }
        };
    }
}
