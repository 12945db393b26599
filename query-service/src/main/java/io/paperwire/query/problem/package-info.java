/** Problem details for the answers that go out beside the resources: the stream and what is forwarded. */
@NullMarked
package io.paperwire.query.problem;

import org.jspecify.annotations.NullMarked;
