package io.paperwire.query.board;

import io.paperwire.model.BoardRow;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a board was, by its log. */
final class BoardHistory {
    private BoardHistory() {}

    /**
     * The board after the given entries; empty if there are none: nobody knew of it.
     *
     * @param now as the board is at present
     * @param entries of its log from the first on, in order
     */
    static Optional<StoredBoard> after(BoardHeader now, List<LogEntry> entries) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Map<Object, BoardRow> rows = new LinkedHashMap<>();
        for (LogEntry entry : entries) {
            if (entry.kind().equals("best")) {
                continue;
            }
            BoardRow before = entry.before();
            BoardRow after = entry.after();
            if (before != null) {
                rows.remove(key(before));
            }
            if (after != null) {
                rows.put(key(after), after);
            }
        }
        LogEntry last = entries.get(entries.size() - 1);
        return Optional.of(new StoredBoard(now.at(last), List.copyOf(rows.values())));
    }

    private static Object key(BoardRow row) {
        // The names of one system in one paper may differ in their marks: the log has each row's last words.
        return new Key(
                row.paper().value(), SystemName.key(row.subject()), row.value().stripTrailingZeros());
    }

    private record Key(String paper, String subject, BigDecimal value) {}
}
