/** The way from the outbox to the feed: one publisher at a time, each revision once and in order. */
@NullMarked
package io.paperwire.enrich.feed;

import org.jspecify.annotations.NullMarked;
