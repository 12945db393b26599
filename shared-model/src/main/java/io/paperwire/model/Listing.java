package io.paperwire.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One paper as one digest lists it, with that row's own words.
 *
 * @param line the row's first line in the file, from 1; the only field that does not count as content
 * @param labels a classification list or the topics of the sections that hold the row, in the file's order
 * @param date the day (UTC) that the digest gives the row, null when nothing dates it
 */
public record Listing(
        int line,
        ArxivId id,
        String title,
        List<String> authors,
        @Nullable String category,
        List<String> labels,
        @Nullable String summary,
        @Nullable LocalDate date,
        Links links) {

    public Listing {
        if (line < 1) {
            throw new IllegalArgumentException("line must be at least 1: " + line);
        }
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(links, "links");
        if (title.isBlank()) {
            throw new IllegalArgumentException("title must not be blank: listing of " + id);
        }
        authors = List.copyOf(authors);
        labels = List.copyOf(labels);
    }
}
