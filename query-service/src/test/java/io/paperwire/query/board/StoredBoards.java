package io.paperwire.query.board;

import io.paperwire.event.WireJson;
import io.paperwire.model.BoardRow;
import io.paperwire.query.Enrich;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Writes boards to the database as enrich-service leaves them: higher is better. */
public final class StoredBoards {
    private final Enrich enrich;
    private int entries;

    public StoredBoards(Enrich enrich) {
        this.enrich = enrich;
        enrich.execute("truncate paperwire.board cascade");
    }

    /** Makes the board with these rows; the log has one entry a row, a minute apart from {@code 2025-06-01T00:01Z} on. */
    public void add(String slug, String benchmark, BoardRow... rows) {
        List<BoardRow> shown = List.of(rows).stream().filter(BoardRow::shown).toList();
        String best = shown.stream()
                .filter(row -> !row.baseline())
                .max(Comparator.comparing(BoardRow::value))
                .map(StoredBoards::json)
                .orElse("null");
        enrich.execute("""
                insert into paperwire.board (slug, benchmark, measure, protocol, unit, direction, rows, shown, papers, newest,
                    best, added_at, updated_at)
                values ('%s', '%s', 'Pass@1', '', '%%', 'higher', %d, %d, %d, %s, %s, now(), timestamptz '%s');
                """.formatted(
                        slug,
                        benchmark,
                        rows.length,
                        shown.size(),
                        shown.stream().map(BoardRow::paper).distinct().count(),
                        shown.stream()
                                .map(row -> "date '" + row.date() + "'")
                                .max(Comparator.naturalOrder())
                                .orElse("null"),
                        best,
                        minute(entries + rows.length)));
        for (BoardRow row : rows) {
            entries++;
            enrich.execute("""
                    insert into paperwire.paper (id, revision, status, added_at, updated_at)
                    values ('%1$s', 1, 'listed', now(), now()) on conflict do nothing;
                    insert into paperwire.board_row values ('%2$s', '%1$s', '%3$s', %4$s, %5$s, %6$s, '%7$s', '', '', %8$s);
                    insert into paperwire.board_log (id, slug, at, kind, cause, paper_id, after, benchmark, measure)
                    values (%9$d, '%2$s', '%10$s', 'new', 'listing', '%1$s', %8$s, '%11$s', 'Pass@1');
                    """.formatted(
                            row.paper(),
                            slug,
                            SystemName.key(row.subject()),
                            row.value(),
                            row.shown(),
                            row.baseline(),
                            row.date(),
                            json(row),
                            entries,
                            minute(entries),
                            benchmark));
        }
    }

    static String minute(int number) {
        return "2025-06-01T00:%02d:00Z".formatted(number);
    }

    private static String json(BoardRow row) {
        return "'" + new String(WireJson.write(row), StandardCharsets.UTF_8).replace("'", "''") + "'";
    }
}
