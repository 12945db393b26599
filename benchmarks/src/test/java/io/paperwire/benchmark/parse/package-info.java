/** Tests of the benchmark. */
@NullMarked
package io.paperwire.benchmark.parse;

import org.jspecify.annotations.NullMarked;
