package io.paperwire.benchmark.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question, asked of both sides.
 *
 * @param group how frequent its words are, and what else it asks
 * @param filter in the filter language
 * @param tsquery the same words for PostgreSQL
 * @param category a further condition of the filter; null without
 * @param first with {@code last} a further condition of the filter, on the day; null without
 */
record SearchQuery(
        String group,
        String filter,
        String tsquery,
        @Nullable String category,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    /** The committed list. */
    static List<SearchQuery> all() {
        try (InputStream in = SearchQuery.class.getResourceAsStream("queries.tsv")) {
            if (in == null) {
                throw new IllegalStateException("queries.tsv is not in the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(SearchQuery::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("queries.tsv cannot be read", e);
        }
    }

    private static SearchQuery parse(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 6) {
            throw new IllegalStateException("queries.tsv: six columns expected in: " + line);
        }
        return new SearchQuery(
                parts[0],
                parts[1],
                parts[2],
                parts[3].isEmpty() ? null : parts[3],
                parts[4].isEmpty() ? null : LocalDate.parse(parts[4]),
                parts[5].isEmpty() ? null : LocalDate.parse(parts[5]));
    }
}
