/** What {@code ./paperwire bench} measures: one class a benchmark, each beside a peer or a limit in the same run. */
@NullMarked
package io.paperwire.benchmark;

import org.jspecify.annotations.NullMarked;
