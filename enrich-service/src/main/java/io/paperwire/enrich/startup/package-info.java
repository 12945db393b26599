/** What must be there before the first record is read: the schema, the right to write, the topics. */
@NullMarked
package io.paperwire.enrich.startup;

import org.jspecify.annotations.NullMarked;
