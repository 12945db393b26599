/** The schema {@code paperwire}: its rows, and the SQL that reads and writes them. */
@NullMarked
package io.paperwire.enrich.store;

import org.jspecify.annotations.NullMarked;
