/** Reading the tables that enrich-service owns. */
@NullMarked
package io.paperwire.query.store;

import org.jspecify.annotations.NullMarked;
