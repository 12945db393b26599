package io.paperwire.ingest.digest;

/** A Category column beside the title: {@code Category | Title | Authors | Summary}. */
final class CategoryTable implements Dialect {
    @Override
    public String name() {
        return "category-table";
    }

    @Override
    public boolean read(Document document, Rows rows) {
        return Table.read(document, rows, header -> header.has(Column.CATEGORY));
    }
}
