package io.paperwire.query.feed;

/**
 * One event of the feed, ready to be sent.
 *
 * @param offset where it stands in the feed
 * @param key arXiv id, board slug or {@code source/name}
 * @param revision counts the events of its key, from 1
 * @param frame the whole server-sent event in UTF-8, blank line included; shared by all who send it, never changed
 */
@SuppressWarnings("ArrayRecordComponent") // only carried to the socket, never compared
public record FeedEvent(long offset, FeedType type, String key, int revision, byte[] frame) {}
