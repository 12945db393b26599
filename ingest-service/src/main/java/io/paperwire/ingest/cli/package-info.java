/** The commands of ingest that run without any service. */
@NullMarked
package io.paperwire.ingest.cli;

import org.jspecify.annotations.NullMarked;
