/** Commands that extract from a stream of papers and that compute the extraction's data files. */
@NullMarked
package io.paperwire.enrich.cli;

import org.jspecify.annotations.NullMarked;
