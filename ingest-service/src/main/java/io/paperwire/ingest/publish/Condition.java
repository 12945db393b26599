package io.paperwire.ingest.publish;

import java.time.Duration;

/** How publishing is, in words that a health check can show. */
public sealed interface Condition {

    /** Kafka is not reached, or what it holds is not known yet. */
    record Waiting(String reason) implements Condition {}

    /** What Kafka holds is known; digests are taken. */
    record Open() implements Condition {}

    /** Kafka does not take what is being published; it is tried on. */
    record Stuck(Duration since) implements Condition {}

    /** A fault of ours has ended publishing; nothing is published any more until a restart. */
    record Failed(String reason) implements Condition {}

    /** Another writer has taken over; nothing is published any more until a restart. */
    record Fenced(String reason) implements Condition {}
}
