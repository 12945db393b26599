package io.paperwire.benchmark.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks all queries of the list in turn, several times, and keeps how long each took. */
final class Rounds {
    private final Map<String, List<Long>> byGroup = new LinkedHashMap<>();

    /** Runs {@code search} on every query {@code rounds} times; what happened before in {@code warmUp} rounds is not kept. */
    static Rounds run(List<SearchQuery> queries, int warmUp, int rounds, Search search) throws Exception {
        var kept = new Rounds();
        for (int round = -warmUp; round < rounds; round++) {
            for (SearchQuery query : queries) {
                long start = System.nanoTime();
                search.ask(query);
                long took = System.nanoTime() - start;
                if (round >= 0) {
                    kept.byGroup
                            .computeIfAbsent(query.group(), group -> new ArrayList<>())
                            .add(took);
                }
            }
        }
        return kept;
    }

    Latencies all() {
        return Latencies.of(byGroup.values().stream().flatMap(List::stream).toList());
    }

    Map<String, Latencies> groups() {
        Map<String, Latencies> groups = new LinkedHashMap<>();
        byGroup.forEach((group, times) -> groups.put(group, Latencies.of(times)));
        return groups;
    }

    /** Asks one query. */
    @FunctionalInterface
    interface Search {
        Object ask(SearchQuery query) throws Exception;
    }
}
