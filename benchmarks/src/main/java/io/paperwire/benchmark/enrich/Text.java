package io.paperwire.benchmark.enrich;

/** A paper's title and summary. */
record Text(String title, String summary) {}
