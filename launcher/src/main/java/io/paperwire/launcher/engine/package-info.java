/** The engines below the services, Apache Kafka and PostgreSQL themselves, each as a child process on a data folder. */
@NullMarked
package io.paperwire.launcher.engine;

import org.jspecify.annotations.NullMarked;
