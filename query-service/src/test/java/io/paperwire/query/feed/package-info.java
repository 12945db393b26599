/** Tests of the feed. */
package io.paperwire.query.feed;
