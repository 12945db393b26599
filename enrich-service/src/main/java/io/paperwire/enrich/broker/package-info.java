/** The Kafka cluster as a place: its topics, and which incarnation of each is there. */
@NullMarked
package io.paperwire.enrich.broker;

import org.jspecify.annotations.NullMarked;
