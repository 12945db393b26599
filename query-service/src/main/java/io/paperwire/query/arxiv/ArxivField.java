package io.paperwire.query.arxiv;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a {@code search_query} can ask about. */
enum ArxivField {
    TITLE("ti", "title"),
    AUTHOR("au", "author"),
    ABSTRACT("abs", "summary"),
    COMMENT("co", ""),
    JOURNAL("jr", ""),
    CATEGORY("cat", "category"),
    REPORT("rn", ""),
    ID("id", "id"),
    ALL("all", "text"),
    SUBMITTED("submittedDate", "date"),
    UPDATED("lastUpdatedDate", "date");

    private final String prefix;
    private final String field;

    ArxivField(String prefix, String field) {
        this.prefix = prefix;
        this.field = field;
    }

    /** The field of the filter language; "" if digests tell nothing of it. */
    String field() {
        return field;
    }

    static Optional<ArxivField> of(String prefix) {
        return Arrays.stream(values())
                .filter(value -> value.prefix.equalsIgnoreCase(prefix))
                .findFirst();
    }

    static String prefixes() {
        return Arrays.stream(values()).map(value -> value.prefix).collect(Collectors.joining(", "));
    }
}
