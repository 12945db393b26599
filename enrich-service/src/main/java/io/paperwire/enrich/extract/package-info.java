/** One text extracted on request, for people to try: what was found, where, and by which rule. */
@NullMarked
package io.paperwire.enrich.extract;

import org.jspecify.annotations.NullMarked;
