package io.paperwire.ingest.digest;

import org.jspecify.annotations.Nullable;

/**
 * The lines of one table row: cells may hold line breaks, so that a row ends only when its last bar has come.
 *
 * @param text the row's lines with {@code \n} between them
 * @param cut true if the row was longer than a row may be and its rest was passed over
 * @param atEnd true if the row ends with the document
 * @param plain true if all of its lines are plain
 */
record RowLines(int number, String text, boolean cut, boolean atEnd, boolean plain) {
    /** How many lines a blank one inside a cell may stand from the row's end. */
    private static final int BLANK_REACH = 16;

    /** Takes the row that starts at the current line and leaves the document behind it. */
    static RowLines take(Document document, TableHeader header, Line first) {
        document.advance();
        Gathering row = new Gathering(header, first);
        if (header.closed()) {
            for (Line next = document.line(); next != null && row.goesOn(next, document); next = document.line()) {
                row.append(next);
                document.advance();
            }
        }
        return new RowLines(first.number(), row.text(), row.tooLong(), document.line() == null, row.plain());
    }

    static boolean isHeading(String text) {
        int at = Text.skipSpace(text, 0);
        int marks = at;
        while (marks < text.length() && text.charAt(marks) == '#') {
            marks++;
        }
        return marks > at && marks - at <= 6 && (marks == text.length() || Text.isSpace(text.charAt(marks)));
    }

    /** A row so far, with its bars counted as they come, so that many short lines cost no more than one long one. */
    private static final class Gathering {
        private final TableHeader header;
        private final Line first;
        private @Nullable StringBuilder more;
        private int cells;
        private boolean closed;
        private boolean cut;
        private boolean plain;

        Gathering(TableHeader header, Line first) {
            this.header = header;
            this.first = first;
            cells = Cells.count(first.text());
            closed = Cells.closes(first.text());
            cut = first.cut();
            plain = first.plain();
        }

        boolean goesOn(Line next, Document document) {
            if (tooLong()) {
                return !next.isBlank() && (!Cells.opens(next.text()) || Cells.count(next.text()) < header.size());
            }
            if (closed && cells >= header.size()) {
                return isOnlyTheEndOfACell(next);
            }
            if (next.isBlank()) {
                return closesBelow(document);
            }
            if (Cells.opens(next.text())) {
                return startsWithAnEdge(next);
            }
            return !isHeading(next.text()) || Cells.closes(next.text());
        }

        /** True if {@code next}, below a whole row, is text that a bar inside the last cell cut off. */
        private boolean isOnlyTheEndOfACell(Line next) {
            String text = next.text();
            return header.opened()
                    && !Cells.opens(text)
                    && Cells.closes(text)
                    && !isHeading(text)
                    && !text.startsWith("<");
        }

        /** True if {@code next} is no row of its own but exactly what this one lacks. */
        private boolean startsWithAnEdge(Line next) {
            if (!closed && Text.clean(next.text()).equals("|")) {
                return true;
            }
            int below = Cells.count(next.text());
            return !closed && cells < header.size() && cells + below == header.size() && Cells.closes(next.text());
        }

        void append(Line next) {
            String text = next.text();
            if (more == null) {
                more = new StringBuilder(first.text());
            }
            if (!tooLong()) {
                more.append('\n').append(text);
            }
            boolean opened = Cells.opens(text);
            // a bar that closed the row so far, or opens the next line, now is an edge between two cells
            cells += Cells.count(text) - 1 + (closed ? 1 : 0) + (opened ? 1 : 0);
            if (!Text.isBlank(text)) {
                closed = Cells.closes(text);
            }
            cut |= next.cut();
            plain &= next.plain();
        }

        String text() {
            return more == null ? first.text() : more.toString();
        }

        boolean plain() {
            return plain;
        }

        boolean tooLong() {
            return cut || (more == null ? first.text() : more).length() > Rows.TEXT_LIMIT;
        }
    }

    /** True if, below the blank line at the cursor, a line without an opening bar closes the row. */
    private static boolean closesBelow(Document document) {
        for (int i = 1; i < BLANK_REACH; i++) {
            Line line = document.peek(i);
            if (line == null || Cells.opens(line.text()) || isHeading(line.text())) {
                return false;
            }
            if (Cells.closes(line.text())) {
                return true;
            }
        }
        return false;
    }
}
