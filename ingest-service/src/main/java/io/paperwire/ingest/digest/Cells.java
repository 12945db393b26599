package io.paperwire.ingest.digest;

import java.util.ArrayList;
import java.util.List;

/** Splits a line of a Markdown table at its unescaped bars. */
final class Cells {
    private Cells() {}

    /** The pieces between unescaped bars, untrimmed, without the empty ends outside the outer bars. */
    static List<String> split(String row) {
        int from = Text.skipSpace(row, 0);
        int to = trimmedEnd(row);
        if (from < to && row.charAt(from) == '|') {
            from++;
        }
        if (to > from && isBar(row, to - 1)) {
            to--;
        }
        List<String> pieces = new ArrayList<>();
        int start = from;
        for (int bar = nextBar(row, from, to); bar < to; bar = nextBar(row, bar + 1, to)) {
            pieces.add(row.substring(start, bar));
            start = bar + 1;
        }
        pieces.add(row.substring(start, Math.max(start, to)));
        return pieces;
    }

    /** How many pieces {@link #split} would give. */
    static int count(String row) {
        int from = Text.skipSpace(row, 0);
        int to = trimmedEnd(row);
        if (from < to && row.charAt(from) == '|') {
            from++;
        }
        if (to > from && isBar(row, to - 1)) {
            to--;
        }
        int count = 1;
        for (int bar = nextBar(row, from, to); bar < to; bar = nextBar(row, bar + 1, to)) {
            count++;
        }
        return count;
    }

    /** The first unescaped bar in {@code row[from, to)}, or {@code to}. */
    private static int nextBar(String row, int from, int to) {
        int bar = row.indexOf('|', from);
        while (bar >= 0 && bar < to && !isBar(row, bar)) {
            bar = row.indexOf('|', bar + 1);
        }
        return bar < 0 ? to : Math.min(bar, to);
    }

    static boolean opens(String row) {
        int at = Text.skipSpace(row, 0);
        return at < row.length() && row.charAt(at) == '|';
    }

    /** True if the row's last character is an unescaped bar. */
    static boolean closes(String row) {
        int end = trimmedEnd(row);
        return end > 0 && isBar(row, end - 1);
    }

    /** A cell's text: escaped bars are bars, white space is cleaned. */
    static String text(String piece) {
        return Text.clean(withoutEscapes(piece));
    }

    /** {@link #text} of a piece without other white space than U+0020 and line feeds. */
    static String plainText(String piece) {
        String text = withoutEscapes(piece);
        // String.replace looks at each character, String.indexOf at many at once
        return Text.cleanPlain(text.indexOf('\n') < 0 ? text : text.replace('\n', ' '));
    }

    private static String withoutEscapes(String piece) {
        return piece.indexOf('\\') >= 0 ? piece.replace("\\|", "|") : piece;
    }

    /** True for the line of dashes between a table's header and its rows. */
    static boolean isDelimiter(String row) {
        boolean dash = false;
        boolean bar = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '-') {
                dash = true;
            } else if (c == '|') {
                bar = true;
            } else if (c != ':' && !Text.isSpace(c)) {
                return false;
            }
        }
        return dash && bar;
    }

    private static boolean isBar(String row, int at) {
        if (row.charAt(at) != '|') {
            return false;
        }
        int backslashes = 0;
        while (at - backslashes > 0 && row.charAt(at - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 0;
    }

    private static int trimmedEnd(String row) {
        int end = row.length();
        while (end > 0 && Text.isSpace(row.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
