@NullMarked
package io.paperwire.query.drawing;

import org.jspecify.annotations.NullMarked;
