package io.paperwire.benchmark.search;

import java.util.Map;

/**
 * What searches cost at one number of papers.
 *
 * @param ours all searches in process
 * @param postgres all searches in PostgreSQL
 * @param oursByGroup by the group of their query
 * @param postgresByGroup by the group of their query
 */
record Size(
        int papers,
        Latencies ours,
        Latencies postgres,
        Map<String, Latencies> oursByGroup,
        Map<String, Latencies> postgresByGroup) {

    /** How many times as long PostgreSQL takes, at the 99th percentile. */
    double ratio() {
        return postgres.milliseconds(0.99) / ours.milliseconds(0.99);
    }
}
