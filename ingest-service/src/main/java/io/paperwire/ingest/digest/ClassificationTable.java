package io.paperwire.ingest.digest;

/** A classification list and links to code: {@code Title | Authors | Summary | Classification | GitHub URLs | ...}. */
final class ClassificationTable implements Dialect {
    @Override
    public String name() {
        return "classification-table";
    }

    @Override
    public boolean read(Document document, Rows rows) {
        return Table.read(document, rows, header -> header.has(Column.LABELS));
    }
}
