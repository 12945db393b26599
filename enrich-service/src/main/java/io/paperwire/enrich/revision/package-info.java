/** From changed listings to a paper's next revision, its row and its event, inside one transaction. */
@NullMarked
package io.paperwire.enrich.revision;

import org.jspecify.annotations.NullMarked;
