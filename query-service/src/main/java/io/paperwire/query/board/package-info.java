/** Leaderboards over REST: lists, standings now and at any past time, comparisons, and what to take away. */
@NullMarked
package io.paperwire.query.board;

import org.jspecify.annotations.NullMarked;
