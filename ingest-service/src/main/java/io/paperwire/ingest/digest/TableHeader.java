package io.paperwire.ingest.digest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a Markdown table that lists papers.
 *
 * @param columns what each column holds, in the table's order; exactly one is the title
 * @param opened rows start with a bar
 * @param closed rows end with a bar
 * @param spaced bars have spaces around them
 * @param delimited a line of dashes stands below the header
 */
record TableHeader(List<Column> columns, boolean opened, boolean closed, boolean spaced, boolean delimited) {
    private static final int MOST_COLUMNS = 64;

    /** The header that {@code line} is, with {@code below} under it; null if no column names a title. */
    static @Nullable TableHeader of(Line line, @Nullable Line below) {
        String text = line.text();
        if (text.indexOf('|') < 0 || line.cut()) {
            return null;
        }
        boolean delimited = below != null && Cells.isDelimiter(below.text());
        boolean opened = Cells.opens(text);
        if (!delimited && !opened) {
            return null;
        }
        List<String> names = Cells.split(text);
        if (names.size() > MOST_COLUMNS) {
            return null;
        }
        List<Column> columns = columns(names);
        long known = columns.stream().filter(column -> column != Column.OTHER).count();
        if (!columns.contains(Column.TITLE) || (!delimited && known < Math.max(2, names.size()))) {
            return null;
        }
        return new TableHeader(columns, opened, Cells.closes(text), text.contains(" | "), delimited);
    }

    boolean has(Column column) {
        return columns.contains(column);
    }

    int size() {
        return columns.size();
    }

    /** The free-text column that an unescaped bar most likely stands in. */
    int widest() {
        int summary = columns.indexOf(Column.SUMMARY);
        return summary >= 0 ? summary : columns.indexOf(Column.TITLE);
    }

    private static List<Column> columns(List<String> names) {
        List<Column> columns = new ArrayList<>();
        int title = -1;
        for (int i = 0; i < names.size(); i++) {
            Column column = Column.named(Cells.text(names.get(i)));
            if (column == Column.TITLE) {
                if (title < 0 || Column.titleRank(names.get(i)) > Column.titleRank(names.get(title))) {
                    if (title >= 0) {
                        columns.set(title, Column.LINK);
                    }
                    title = i;
                } else {
                    column = Column.LINK;
                }
            } else if (column != Column.LINK && column != Column.OTHER && columns.contains(column)) {
                column = Column.OTHER;
            }
            columns.add(column);
        }
        return columns;
    }
}
