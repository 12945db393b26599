/** Broken digests without end: the reader never fails, never hangs, and its account always closes. */
@NullMarked
package io.paperwire.benchmark.fuzz;

import org.jspecify.annotations.NullMarked;
