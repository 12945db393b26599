/** The readable data files that the extraction is made of, and the hash that names their state. */
@NullMarked
package io.paperwire.enrich.resource;

import org.jspecify.annotations.NullMarked;
