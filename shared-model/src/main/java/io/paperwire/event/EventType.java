package io.paperwire.event;

import java.util.Arrays;
import java.util.Optional;

/** What a record is, as its CloudEvents attribute {@code ce_type} says. */
public enum EventType {
    /** A row as read: {@link ListingEvent} with a listing. */
    ROW_LISTED("io.paperwire.row.listed.v1"),
    /** A row that its digest no longer holds: {@link ListingEvent} without a listing. */
    ROW_WITHDRAWN("io.paperwire.row.withdrawn.v1"),
    /** One version of a digest, or a further part of it: {@link DigestEvent}. */
    DIGEST_VERSION("io.paperwire.digest.version.v1"),
    /** On the feed: a paper that was added or changed. */
    PAPER("io.paperwire.paper.v1"),
    /** On the feed: a paper whose last listing is gone. */
    WITHDRAWN("io.paperwire.paper.withdrawn.v1"),
    /** On the feed: a board whose present best changed: {@link BoardEvent}. */
    BOARD("io.paperwire.board.v1"),
    /** On the feed: a digest whose row events are all processed: {@link DigestDoneEvent}. */
    DIGEST("io.paperwire.digest.done.v1");

    private final String attribute;

    EventType(String attribute) {
        this.attribute = attribute;
    }

    /** The value of {@code ce_type}. */
    public String attribute() {
        return attribute;
    }

    public static Optional<EventType> of(String attribute) {
        return Arrays.stream(values())
                .filter(type -> type.attribute.equals(attribute))
                .findFirst();
    }
}
