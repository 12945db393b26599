/** What papers are about over time: keywords, categories and authors, counted in the index. */
@NullMarked
package io.paperwire.query.trend;

import org.jspecify.annotations.NullMarked;
