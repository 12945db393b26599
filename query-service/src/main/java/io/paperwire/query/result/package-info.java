/** Lists of results: every number that was extracted, with the sentence that states it. */
@NullMarked
package io.paperwire.query.result;

import org.jspecify.annotations.NullMarked;
