/** The numbers of a summary: found, read, named and explained, stage by stage. */
@NullMarked
package io.paperwire.enrich.metric;

import org.jspecify.annotations.NullMarked;
