/**
 * The index of all papers: fed by the feed, its position in the feed committed with it, rebuilt from the database when it
 * is missing, unreadable or of another log.
 */
@NullMarked
package io.paperwire.query.index;

import org.jspecify.annotations.NullMarked;
