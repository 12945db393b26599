/** {@code ./paperwire bench search}: what a search costs, beside PostgreSQL. */
@NullMarked
package io.paperwire.benchmark.search;

import org.jspecify.annotations.NullMarked;
