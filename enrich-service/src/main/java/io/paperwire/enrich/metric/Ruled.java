package io.paperwire.enrich.metric;

import org.jspecify.annotations.Nullable;

/** A name, or none, with the rule that decided it, so that a wrong one can be traced. */
record Ruled(@Nullable String value, String rule) {}
