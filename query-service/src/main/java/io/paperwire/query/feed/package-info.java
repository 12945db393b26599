/** The feed as this instance has read it: recent events ready to send, older ones fetched once for all who wait. */
@NullMarked
package io.paperwire.query.feed;

import org.jspecify.annotations.NullMarked;
