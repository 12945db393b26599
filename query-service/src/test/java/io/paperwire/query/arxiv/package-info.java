/** Tests of papers in the shape of arXiv's API. */
@NullMarked
package io.paperwire.query.arxiv;

import org.jspecify.annotations.NullMarked;
