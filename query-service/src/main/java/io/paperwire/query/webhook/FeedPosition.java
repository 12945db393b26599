package io.paperwire.query.webhook;

/**
 * A place in a feed.
 *
 * @param feed which one
 * @param next the first offset that was not looked at
 */
record FeedPosition(String feed, long next) {}
