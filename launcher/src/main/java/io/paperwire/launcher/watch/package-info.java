/** The command {@code watch}: the live stream in a terminal, or as JSON Lines. */
@NullMarked
package io.paperwire.launcher.watch;

import org.jspecify.annotations.NullMarked;
