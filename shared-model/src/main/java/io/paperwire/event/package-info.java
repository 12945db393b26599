/** One record for each event on Kafka, the topics they travel on, and the JSON they are written in. */
@NullMarked
package io.paperwire.event;

import org.jspecify.annotations.NullMarked;
