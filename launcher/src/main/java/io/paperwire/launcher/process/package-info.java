/** Child processes: how one is started in its own session, watched, put through faults and ended. */
@NullMarked
package io.paperwire.launcher.process;

import org.jspecify.annotations.NullMarked;
