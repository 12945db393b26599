/** Papers in the shapes of Hugging Face's API, so that programs written for it work with only the host changed. */
@NullMarked
package io.paperwire.query.hub;

import org.jspecify.annotations.NullMarked;
