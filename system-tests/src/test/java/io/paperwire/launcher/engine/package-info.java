/** Tests of the engines, with the engines. */
@NullMarked
package io.paperwire.launcher.engine;

import org.jspecify.annotations.NullMarked;
