/** Puts together what has no framework in it and is shared by several features. */
@NullMarked
package io.paperwire.enrich.wiring;

import org.jspecify.annotations.NullMarked;
