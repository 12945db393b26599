package io.paperwire.event;

import java.util.List;

/**
 * The Kafka topics, by name, with the partitions each is made with.
 *
 * <p>A breaking change of an event is a new topic with the next number in its name. Every topic keeps everything: see
 * {@link #RETENTION}.
 */
public final class Topics {
    /** Key: arXiv id. One listing as read, or its withdrawal: {@link ListingEvent}. */
    public static final Topic LISTED = new Topic("papers.listed.v1", 8);
    /** Key: {@code source/name}. One version of a digest: {@link DigestEvent}. */
    public static final Topic DIGESTS = new Topic("digests.v1", 1);
    /**
     * The feed. Key: arXiv id, board slug or {@code source/name}. One partition, so that its offset is one total order
     * on every instance.
     */
    public static final Topic FEED = new Topic("papers.enriched.v1", 1);

    /** All topics, dead letters included. */
    public static final List<Topic> ALL =
            List.of(LISTED, DIGESTS, FEED, LISTED.deadLetters(), DIGESTS.deadLetters(), FEED.deadLetters());

    /** {@code retention.ms}: for ever, because ingest's memory and every rebuild is Kafka. */
    public static final long RETENTION = -1;

    /** {@code max.message.bytes}, in bytes. */
    public static final int MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

    /** A payload for the feed that is larger, in bytes, has its summaries cut. */
    public static final int MAX_PAYLOAD_BYTES = 8 * 1024 * 1024;

    private Topics() {}

    /** A topic's name and its number of partitions. */
    public record Topic(String name, int partitions) {

        /** Where records of this topic go that could not be processed. */
        public Topic deadLetters() {
            return new Topic(name + ".dlq", 1);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
