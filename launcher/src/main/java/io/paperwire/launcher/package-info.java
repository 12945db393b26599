/** Starts Paperwire on one machine: engines and services as child processes, and the command that runs them. */
@NullMarked
package io.paperwire.launcher;

import org.jspecify.annotations.NullMarked;
