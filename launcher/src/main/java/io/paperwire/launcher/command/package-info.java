/** The commands that start something: their options, what they print and when they stop. */
@NullMarked
package io.paperwire.launcher.command;

import org.jspecify.annotations.NullMarked;
