/** The database: the tables that enrich-service owns are read, those of subscriptions are our own. */
@NullMarked
package io.paperwire.query.store;

import org.jspecify.annotations.NullMarked;
