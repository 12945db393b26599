/** Tests of the benchmark. */
@NullMarked
package io.paperwire.benchmark.backfill;

import org.jspecify.annotations.NullMarked;
