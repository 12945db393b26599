package io.paperwire.ingest.digest;

import io.paperwire.model.Reject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * Reads digests in every dialect it knows, told by structure and never by name.
 *
 * <p>No input makes it fail: what cannot be read is a reject with line, column, reason, quote and what would have been
 * right, and rows read are always accepted + duplicate + rejected. Time is linear in the input's length. A digest of up
 * to 8 MiB is read once; a larger one is read twice, so that memory stays flat although a late repeat may add labels to
 * an early listing. Instances hold no state and may be shared between threads.
 */
public final class DigestReader {
    /** Grows whenever the same bytes may be read differently. */
    public static final int VERSION = 1;

    private static final int HELD_BYTES = 8 * 1024 * 1024;

    private final List<Dialect> dialects;

    private DigestReader(List<Dialect> dialects) {
        this.dialects = List.copyOf(dialects);
    }

    /** The reader of all dialects that Paperwire knows; a dialect stands before those that would claim its files too. */
    public static DigestReader standard() {
        return of(
                new PaperJson(),
                new ClassificationTable(),
                new CategoryTable(),
                new TopicTable(),
                new PlainTable(),
                new TopicList(),
                new PaperHeadings());
    }

    /** A reader of these dialects only, asked in this order. */
    public static DigestReader of(Dialect... dialects) {
        return new DigestReader(List.of(dialects));
    }

    /** How often the bytes of a digest of that size are read. */
    public static int passes(long size) {
        return size <= HELD_BYTES ? 1 : 2;
    }

    /** Reads a digest whole, with listings, duplicates and rejects in memory. */
    public DigestReading read(DigestSource source) throws IOException {
        DigestReading.Collector collector = new DigestReading.Collector();
        return collector.with(read(source, collector));
    }

    /**
     * Reads a digest row by row into {@code sink}.
     *
     * @throws IOException if the bytes cannot be had; what the sink has received by then is incomplete
     */
    public Accounting read(DigestSource source, RowSink sink) throws IOException {
        byte[] beginning;
        try (InputStream bytes = source.content().open()) {
            beginning = bytes.readNBytes(HELD_BYTES + 1);
        }
        if (beginning.length <= HELD_BYTES) {
            return pass(source, Characters.of(beginning), Rows.collecting(sink));
        }
        return readTwice(source, sink);
    }

    /** Reads a digest that is not held in memory: once for the labels that repeats add, then for the rows. */
    Accounting readTwice(DigestSource source, RowSink sink) throws IOException {
        Rows survey = Rows.streaming(new Nowhere(), Map.of());
        stream(source, survey);
        return stream(source, Rows.streaming(sink, survey.grownLabels()));
    }

    private Accounting stream(DigestSource source, Rows rows) throws IOException {
        try (InputStream bytes = source.content().open()) {
            return pass(source, Characters.of(bytes), rows);
        } catch (Characters.ReadFailure e) {
            throw e.getCause();
        }
    }

    private Accounting pass(DigestSource source, Characters characters, Rows rows) {
        Place place = new Place(Dates.ofName(source.name()));
        new Walk(dialects, new Document(characters, place), rows).toEnd();
        return rows.finish();
    }

    private static final class Nowhere implements RowSink {
        @Override
        public void listing(SectionedListing listing) {}

        @Override
        public void duplicate(Duplicate duplicate) {}

        @Override
        public void reject(Reject reject) {}
    }
}
