/** Everything that is stored, extracted again with the present extractor: what differs, and making it so. */
@NullMarked
package io.paperwire.enrich.replay;

import org.jspecify.annotations.NullMarked;
