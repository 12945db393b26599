/** Records that persons correct or strike. */
@NullMarked
package io.paperwire.enrich.edit;

import org.jspecify.annotations.NullMarked;
