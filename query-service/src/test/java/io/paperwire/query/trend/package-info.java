/** Tests of what papers are about over time. */
@NullMarked
package io.paperwire.query.trend;

import org.jspecify.annotations.NullMarked;
