/** One queue in front of Kafka: every version of a digest goes out in one transaction, and Kafka is the memory. */
@NullMarked
package io.paperwire.ingest.publish;

import org.jspecify.annotations.NullMarked;
