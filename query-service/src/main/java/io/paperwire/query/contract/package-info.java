/** The description of all events: AsyncAPI, whose JSON Schemas are static files below {@code /schemas}. */
@NullMarked
package io.paperwire.query.contract;

import org.jspecify.annotations.NullMarked;
