package io.paperwire.query.search;

import io.paperwire.query.document.Fields;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What can be suggested. */
public enum SuggestionKind {
    PAPER(Fields.TITLE),
    AUTHOR(Fields.AUTHOR),
    BENCHMARK(Fields.BENCHMARK),
    KEYWORD(Fields.KEYWORD);

    private final String field;

    SuggestionKind(String field) {
        this.field = field;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Suggestion> suggest(Suggester suggester, int limit) throws IOException {
        return this == PAPER ? suggester.papers(limit) : suggester.names(word(), field, limit);
    }
}
