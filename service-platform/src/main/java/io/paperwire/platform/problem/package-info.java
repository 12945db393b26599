/** How every service answers when it cannot do what was asked: RFC 9457 problem details, made in one place. */
@NullMarked
package io.paperwire.platform.problem;

import org.jspecify.annotations.NullMarked;
