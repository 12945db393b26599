package io.paperwire.enrich.board;

import io.paperwire.model.ArxivId;
import java.math.BigDecimal;
import java.util.Comparator;

/**
 * Names a row.
 *
 * @param subject letters and digits of the system's name, in lower case
 * @param value without trailing zeros
 */
public record RowKey(String slug, ArxivId paper, String subject, BigDecimal value) implements Comparable<RowKey> {
    private static final Comparator<RowKey> ORDER = Comparator.comparing(RowKey::slug)
            .thenComparing(RowKey::paper)
            .thenComparing(RowKey::subject)
            .thenComparing(RowKey::value);

    @Override
    public int compareTo(RowKey other) {
        return ORDER.compare(this, other);
    }
}
