/** The JSON of the answers. */
@NullMarked
package io.paperwire.query.json;

import org.jspecify.annotations.NullMarked;
