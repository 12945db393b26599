/** The phrases that someone would filter a feed by, ranked. */
@NullMarked
package io.paperwire.enrich.keyword;

import org.jspecify.annotations.NullMarked;
