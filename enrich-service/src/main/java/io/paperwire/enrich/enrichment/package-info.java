/** One paper's text in, its metrics, keywords and category out: the pure composition of the stages. */
@NullMarked
package io.paperwire.enrich.enrichment;

import org.jspecify.annotations.NullMarked;
