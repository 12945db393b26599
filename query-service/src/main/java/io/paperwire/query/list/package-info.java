/** How lists are cut into pages. */
@NullMarked
package io.paperwire.query.list;

import org.jspecify.annotations.NullMarked;
