/** Papers over REST, as the feed's last revision of each tells them. */
@NullMarked
package io.paperwire.query.paper;

import org.jspecify.annotations.NullMarked;
