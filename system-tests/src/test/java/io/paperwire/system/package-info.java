/** The whole system under test: packaged services on the real engines, and the rules that all modules keep. */
@NullMarked
package io.paperwire.system;

import org.jspecify.annotations.NullMarked;
