/** {@code ./paperwire bench up}: the whole system's start, memory at rest and stop, beside their limits. */
@NullMarked
package io.paperwire.benchmark.up;

import org.jspecify.annotations.NullMarked;
