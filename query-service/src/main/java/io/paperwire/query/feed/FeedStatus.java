package io.paperwire.query.feed;

/** How this instance stands to the feed. */
public enum FeedStatus {
    /** The feed was not found yet. */
    STARTING,
    /** It reads what was there when it began; readers who resume would wait. */
    CATCHING_UP,
    /** It has read everything that was there and follows. */
    LIVE,
    /** Kafka does not answer; it goes on as soon as Kafka does. */
    AWAY
}
