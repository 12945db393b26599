/** Who may call: host names, origins, content types and the key, decided before any resource is reached. */
@NullMarked
package io.paperwire.platform.guard;

import org.jspecify.annotations.NullMarked;
