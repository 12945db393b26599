/**
 * A paper as Lucene sees it: how text becomes words, how names are compared, and the block of documents, results before
 * their paper, that the index and the small indexes of filters over the feed have in common.
 */
@NullMarked
package io.paperwire.query.document;

import org.jspecify.annotations.NullMarked;
