/** How every service writes, reads, provides and sets aside records on Kafka. */
@NullMarked
package io.paperwire.platform.kafka;

import org.jspecify.annotations.NullMarked;
