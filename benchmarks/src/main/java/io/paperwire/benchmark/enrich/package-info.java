/** What the extraction costs, beside a plain full-text analysis of the same texts. */
@NullMarked
package io.paperwire.benchmark.enrich;

import org.jspecify.annotations.NullMarked;
