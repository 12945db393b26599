package io.paperwire.query.feed;

import io.paperwire.event.EventType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of events that readers of the feed can ask for. */
public enum FeedType {
    PAPER(EventType.PAPER),
    WITHDRAWN(EventType.WITHDRAWN),
    BOARD(EventType.BOARD),
    DIGEST(EventType.DIGEST);

    private final EventType event;
    private final String label;

    FeedType(EventType event) {
        this.event = event;
        this.label = name().toLowerCase(Locale.ROOT);
    }

    /** The name in addresses and in the stream's {@code event:} field. */
    public String label() {
        return label;
    }

    /** What a record of the feed says it is. */
    public EventType event() {
        return event;
    }

    /** What the revision counts: a paper's revisions run on through its withdrawals. */
    public FeedType counted() {
        return this == WITHDRAWN ? PAPER : this;
    }

    public static Optional<FeedType> of(String label) {
        return Arrays.stream(values()).filter(type -> type.label.equals(label)).findFirst();
    }

    static Optional<FeedType> of(EventType event) {
        return Arrays.stream(values()).filter(type -> type.event == event).findFirst();
    }
}
