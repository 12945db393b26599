/** Rows as read: decoded, extracted, stored, and told to the feed. */
@NullMarked
package io.paperwire.enrich.listing;

import org.jspecify.annotations.NullMarked;
