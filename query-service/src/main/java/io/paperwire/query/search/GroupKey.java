package io.paperwire.query.search;

import io.paperwire.query.document.Fields;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What papers can be grouped by. */
public enum GroupKey {
    CATEGORY(Fields.CATEGORY),
    KEYWORD(Fields.KEYWORD),
    AUTHOR(Fields.AUTHOR),
    BENCHMARK(Fields.BENCHMARK),
    SOURCE(Fields.SOURCE),
    /** Such as {@code 2025-05}. */
    MONTH(Fields.DATE);

    private final String field;

    GroupKey(String field) {
        this.field = field;
    }

    /** Empty if {@code word} is none. */
    public static Optional<GroupKey> of(String word) {
        return Arrays.stream(values())
                .filter(key -> key.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    String field() {
        return field;
    }

    /** What a group is ordered by, before its name: the lowest comes first. */
    double rank(int count, String name) {
        return this == MONTH ? -Integer.parseInt(name.replace("-", "")) : -count;
    }
}
