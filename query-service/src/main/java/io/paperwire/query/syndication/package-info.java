/** Feeds for feed readers: any filter and any board as Atom, RSS 2.0 and JSON Feed, and all of them as OPML. */
@NullMarked
package io.paperwire.query.syndication;

import org.jspecify.annotations.NullMarked;
