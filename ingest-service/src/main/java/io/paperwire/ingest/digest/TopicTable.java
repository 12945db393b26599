package io.paperwire.ingest.digest;

/** A section a topic, a row a dated paper: {@code Publish Date | Title | Authors | PDF | Code}, without summaries. */
final class TopicTable implements Dialect {
    @Override
    public String name() {
        return "topic-table";
    }

    @Override
    public boolean read(Document document, Rows rows) {
        return Table.read(document, rows, header -> header.has(Column.DATE) && !header.has(Column.SUMMARY));
    }
}
