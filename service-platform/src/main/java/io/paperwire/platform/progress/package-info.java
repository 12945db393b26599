/** Long work that tells how far it has come: JSON Lines, one event each, the last of them the outcome. */
@NullMarked
package io.paperwire.platform.progress;

import org.jspecify.annotations.NullMarked;
