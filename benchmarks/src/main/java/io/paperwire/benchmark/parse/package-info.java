/** The digest reader beside commonmark-java: speed on the same bytes, and rows that each reads correctly. */
@NullMarked
package io.paperwire.benchmark.parse;

import org.jspecify.annotations.NullMarked;
