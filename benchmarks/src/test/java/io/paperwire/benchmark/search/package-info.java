/** Tests of the benchmark of searches. */
@NullMarked
package io.paperwire.benchmark.search;

import org.jspecify.annotations.NullMarked;
