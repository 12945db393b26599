/** Tests of the command watch. */
package io.paperwire.launcher.watch;
