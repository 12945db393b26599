package io.paperwire.ingest.publish;

import io.paperwire.event.DigestEvent;
import io.paperwire.event.DigestRow;
import java.util.ArrayList;
import java.util.List;

/** A version's record, cut into parts that the broker takes. */
final class DigestParts {
    /** Far below the broker's limit, so that the estimate may be wrong and a reader's buffer stays small. */
    static final int PART_BYTES = 1024 * 1024;

    private static final int ROW_BYTES = 150;
    /** A character may become a {@code \}{@code u0000} escape. */
    private static final int CHARACTER_BYTES = 6;

    private DigestParts() {}

    static List<DigestEvent> of(DigestEvent version) {
        List<List<DigestRow>> shares = new ArrayList<>();
        int start = 0;
        long bytes = 0;
        List<DigestRow> rows = version.rows();
        for (int i = 0; i < rows.size(); i++) {
            long size =
                    ROW_BYTES + (long) CHARACTER_BYTES * rows.get(i).section().length();
            if (i > start && bytes + size > PART_BYTES) {
                shares.add(rows.subList(start, i));
                start = i;
                bytes = 0;
            }
            bytes += size;
        }
        shares.add(rows.subList(start, rows.size()));
        List<DigestEvent> parts = new ArrayList<>();
        for (List<DigestRow> share : shares) {
            parts.add(version.part(parts.size() + 1, shares.size(), share));
        }
        return parts;
    }
}
