/** Tests of the child processes.process. */
@NullMarked
package io.paperwire.launcher.process;

import org.jspecify.annotations.NullMarked;
