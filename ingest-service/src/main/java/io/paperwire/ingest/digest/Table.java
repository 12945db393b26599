package io.paperwire.ingest.digest;

import io.paperwire.model.ArxivId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads one Markdown table of papers, whatever the order of its columns; table dialects differ in which they claim. */
final class Table {
    private final Document document;
    private final Rows rows;
    private final TableHeader header;
    private final CellFit fit = new CellFit();

    private Table(Document document, Rows rows, TableHeader header) {
        this.document = document;
        this.rows = rows;
        this.header = header;
    }

    /** Reads the table that starts at the current line if {@code claim} says that its header is this dialect's. */
    static boolean read(Document document, Rows rows, Predicate<TableHeader> claim) {
        Line line = document.line();
        if (line == null || line.text().indexOf('|') < 0) {
            return false;
        }
        TableHeader header = TableHeader.of(line, document.peek(1));
        if (header == null || !claim.test(header)) {
            return false;
        }
        document.advance(header.delimited() ? 2 : 1);
        new Table(document, rows, header).readRows();
        return true;
    }

    private void readRows() {
        for (Line line = nextRow(); line != null; line = nextRow()) {
            readRow(RowLines.take(document, header, line));
        }
    }

    /** The line at which a row starts, blank lines between rows passed over; null below the table. */
    private @Nullable Line nextRow() {
        Line line = document.line();
        if (line == null) {
            return null;
        }
        if (line.isBlank()) {
            int blank = 1;
            Line below = document.peek(blank);
            while (below != null && below.isBlank()) {
                blank++;
                below = document.peek(blank);
            }
            // a blank line ends a table, unless more of its rows and no new header follow
            if (below == null || !Cells.opens(below.text()) || !header.opened() || startsTable(below, blank)) {
                return null;
            }
            document.advance(blank);
            return below;
        }
        boolean row = header.opened() ? Cells.opens(line.text()) : line.text().indexOf('|') >= 0;
        return row && !startsTable(line, 0) ? line : null;
    }

    private boolean startsTable(Line line, int ahead) {
        Line below = document.peek(ahead + 1);
        return (below != null && below.text().indexOf('|') >= 0 && Cells.isDelimiter(below.text()))
                || Cells.isDelimiter(line.text());
    }

    private void readRow(RowLines row) {
        String text = row.text();
        if (row.cut()) {
            rows.reject(row.number(), 1, "row longer than 256 KiB", text, "a row of at most 256 KiB");
            return;
        }
        List<String> pieces = Cells.split(text);
        if (header.closed() && !Cells.closes(text) && (pieces.size() < header.size() || row.atEnd())) {
            rows.reject(
                    row.number(),
                    1,
                    "row ends after " + pieces.size() + " of " + header.size() + " cells without a closing |",
                    text,
                    "a row that ends with |");
            return;
        }
        boolean sure = pieces.size() == header.size();
        if (pieces.size() > header.size() && PaperLinks.in(text).id() == null && !hasBareId(pieces)) {
            rows.add(new Draft(row.number(), text));
            return;
        }
        rows.add(draft(row, Alignment.of(header, pieces, fit), sure));
    }

    private Draft draft(RowLines row, List<String> cells, boolean sure) {
        Draft draft = new Draft(row.number(), row.text())
                .sound(row.plain())
                .section(document.place().section());
        LocalDate date = null;
        PaperLinks links = PaperLinks.NONE;
        PaperLinks aside = PaperLinks.NONE;
        List<String> labels = List.of();
        for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
            String cell = row.plain() ? Cells.plainText(cells.get(i)) : Cells.text(cells.get(i));
            switch (header.columns().get(i)) {
                case TITLE -> {
                    links = links.or(PaperLinks.in(cell));
                    draft.title(Inline.title(cell));
                }
                case AUTHORS -> draft.authors(Inline.authors(cell));
                case SUMMARY -> draft.summary(Inline.isNothing(cell) ? null : Inline.withoutBold(cell));
                case CATEGORY -> {
                    String category = Inline.title(cell);
                    if (!Inline.isAbsent(category)) {
                        draft.category(category);
                        if (sure) {
                            fit.learnCategory(category);
                        }
                    }
                }
                case LABELS -> labels = Inline.labels(cell);
                case DATE -> date = Dates.find(cell);
                case LINK -> links = links.or(linkCell(cell));
                case CODE -> draft.code(Inline.address(cell));
                case HUGGING_FACE, OTHER -> aside = aside.or(PaperLinks.in(cell));
            }
        }
        links = links.or(aside);
        if (links.id() == null) {
            links = PaperLinks.in(row.text());
        }
        return draft.id(links.id())
                .onHuggingFace(links.id() != null && links.id().equals(links.huggingFaceId()))
                .labels(labels.isEmpty() ? topics() : labels)
                .date(date == null ? document.place().date() : date);
    }

    /** Dated rows without summaries stand under topics, whatever the level of the heading. */
    private List<String> topics() {
        boolean topical = header.has(Column.DATE) && !header.has(Column.SUMMARY);
        return topical ? document.place().topicsOfSection() : document.place().topics();
    }

    private static PaperLinks linkCell(String cell) {
        PaperLinks links = PaperLinks.in(cell);
        if (links.id() != null) {
            return links;
        }
        ArxivId bare = PaperLinks.bare(Inline.title(cell));
        return bare == null ? links : new PaperLinks(bare, links.huggingFaceId());
    }

    private boolean hasBareId(List<String> pieces) {
        return header.has(Column.LINK)
                && pieces.stream().anyMatch(piece -> PaperLinks.bare(Inline.title(Cells.text(piece))) != null);
    }
}
