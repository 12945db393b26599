/** Papers in the shape of arXiv's API, so that programs written for it work with only the host changed. */
@NullMarked
package io.paperwire.query.arxiv;

import org.jspecify.annotations.NullMarked;
