/** The category of a paper that its digest does not file, by a small linear model. */
@NullMarked
package io.paperwire.enrich.category;

import org.jspecify.annotations.NullMarked;
