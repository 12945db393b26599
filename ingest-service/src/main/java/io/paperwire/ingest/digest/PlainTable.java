package io.paperwire.ingest.digest;

/** Any other table whose header names a title: {@code Title | Authors | Summary}, synonyms and any order. */
final class PlainTable implements Dialect {
    @Override
    public String name() {
        return "plain-table";
    }

    @Override
    public boolean read(Document document, Rows rows) {
        return Table.read(document, rows, header -> true);
    }
}
