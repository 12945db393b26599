/** Leaderboards: from a paper to the rows that it puts on boards, and from changed rows to what is told of them. */
@NullMarked
package io.paperwire.enrich.board;

import org.jspecify.annotations.NullMarked;
