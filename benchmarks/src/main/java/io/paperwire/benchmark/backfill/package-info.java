/** {@code ./paperwire bench backfill}: many papers from dropped files to the API, beside the sum of the parts. */
@NullMarked
package io.paperwire.benchmark.backfill;

import org.jspecify.annotations.NullMarked;
