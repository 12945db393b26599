/** What subscribing costs, and how long an event takes to whom it is for. */
@NullMarked
package io.paperwire.benchmark.stream;

import org.jspecify.annotations.NullMarked;
