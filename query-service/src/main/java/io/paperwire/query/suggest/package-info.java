/** What is suggested while somebody types. */
@NullMarked
package io.paperwire.query.suggest;

import org.jspecify.annotations.NullMarked;
