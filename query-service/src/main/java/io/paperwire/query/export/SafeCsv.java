package io.paperwire.query.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Rows of CSV (RFC 4180) that no spreadsheet takes for formulas: a text that begins like one gets an apostrophe in front,
 * which spreadsheets do not show.
 */
final class SafeCsv {
    private static final String FORMULA = "=+-@\t\r\n|＝＋－＠";

    private final CSVPrinter printer;

    SafeCsv(Appendable out) throws IOException {
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
    }

    /** Texts and numbers; null is an empty cell. Numbers are left as they are: a minus is theirs. */
    void row(@Nullable Object... cells) throws IOException {
        List<@Nullable Object> safe = new ArrayList<>();
        for (Object cell : cells) {
            safe.add(cell == null || cell instanceof Number ? cell : text(cell.toString()));
        }
        printer.printRecord(safe);
    }

    static String text(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
