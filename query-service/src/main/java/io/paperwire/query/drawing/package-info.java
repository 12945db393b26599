/** Drawings as SVG, made here so that page, feed, badge and print share one. */
@NullMarked
package io.paperwire.query.drawing;

import org.jspecify.annotations.NullMarked;
