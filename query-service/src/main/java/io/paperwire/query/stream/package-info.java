/** The live stream: server-sent events with ids that resume without loss or repeat. */
@NullMarked
package io.paperwire.query.stream;

import org.jspecify.annotations.NullMarked;
