/** Tests of the commands' own decisions: ports, folders and what is printed. */
@NullMarked
package io.paperwire.launcher.command;

import org.jspecify.annotations.NullMarked;
