/** What it costs to take the whole archive away: memory of the service that writes it, and time beside reading it from the database. */
@NullMarked
package io.paperwire.benchmark.export;

import org.jspecify.annotations.NullMarked;
