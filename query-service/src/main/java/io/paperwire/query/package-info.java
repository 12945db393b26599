/** What readers of Paperwire meet: the live stream, papers and digests over REST, and the pages. */
@NullMarked
package io.paperwire.query;

import org.jspecify.annotations.NullMarked;
