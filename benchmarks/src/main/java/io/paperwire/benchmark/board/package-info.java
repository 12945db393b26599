/** How right the rows of leaderboards are: the most populated boards of a folder of digests, judged row by row. */
@NullMarked
package io.paperwire.benchmark.board;

import org.jspecify.annotations.NullMarked;
