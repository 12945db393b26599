/** Tests of the benchmark. */
@NullMarked
package io.paperwire.benchmark.fuzz;

import org.jspecify.annotations.NullMarked;
