/** Tests of child processes that lose their parent. */
@NullMarked
package io.paperwire.launcher.process;

import org.jspecify.annotations.NullMarked;
