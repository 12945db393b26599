/** How right the extraction is, by annotated papers: the figures, what is taken for what, and the surest errors. */
@NullMarked
package io.paperwire.benchmark.quality;

import org.jspecify.annotations.NullMarked;
