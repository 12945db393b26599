/** Tests of papers in the shape of Hugging Face's API. */
@NullMarked
package io.paperwire.query.hub;

import org.jspecify.annotations.NullMarked;
