/** The pages that people read. */
@NullMarked
package io.paperwire.query.page;

import org.jspecify.annotations.NullMarked;
