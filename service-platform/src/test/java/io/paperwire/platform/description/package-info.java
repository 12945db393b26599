/** Tests of the OpenAPI description. */
@NullMarked
package io.paperwire.platform.description;

import org.jspecify.annotations.NullMarked;
