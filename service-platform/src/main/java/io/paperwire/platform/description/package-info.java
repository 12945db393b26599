/** The OpenAPI description: what all operations have in common is said once. */
@NullMarked
package io.paperwire.platform.description;

import org.jspecify.annotations.NullMarked;
