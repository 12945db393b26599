package io.paperwire.benchmark.parse;

import io.paperwire.benchmark.CpuClock;
import io.paperwire.ingest.digest.DigestReader;
import io.paperwire.ingest.digest.DigestSource;
import io.paperwire.ingest.digest.Duplicate;
import io.paperwire.ingest.digest.RowSink;
import io.paperwire.ingest.digest.SectionedListing;
import io.paperwire.model.Reject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The documents of one dialect and the least time that each side took for all of them. */
final class Group {
    private final String dialect;
    private final List<byte[]> documents = new ArrayList<>();
    private long ours = Long.MAX_VALUE;
    private long theirs = Long.MAX_VALUE;
    /** What the readings said, so that none of the work may be left out. */
    private long said;

    Group(String dialect) {
        this.dialect = dialect;
    }

    void add(byte[] document) {
        documents.add(document);
    }

    String dialect() {
        return dialect;
    }

    boolean isMarkdown() {
        return !dialect.equals("hf-json");
    }

    long bytes() {
        return documents.stream().mapToLong(document -> document.length).sum();
    }

    /** Nanoseconds of CPU. */
    long ours() {
        return ours;
    }

    /** Nanoseconds of CPU. */
    long theirs() {
        return theirs;
    }

    /** Lets both sides read all documents once. */
    void round(DigestReader reader, CommonMark peer) throws IOException {
        Sum sum = new Sum();
        CpuClock clock = CpuClock.ofThread();
        for (byte[] document : documents) {
            reader.read(DigestSource.of("digest.md", document), sum);
        }
        ours = Math.min(ours, clock.nanoseconds());
        clock = CpuClock.ofThread();
        for (byte[] document : documents) {
            said += peer.parse(document).getFirstChild() == null ? 0 : 1;
        }
        theirs = Math.min(theirs, clock.nanoseconds());
        said += sum.characters;
    }

    long said() {
        return said;
    }

    private static final class Sum implements RowSink {
        private long characters;

        @Override
        public void listing(SectionedListing listing) {
            characters += listing.listing().title().length();
        }

        @Override
        public void duplicate(Duplicate duplicate) {
            characters++;
        }

        @Override
        public void reject(Reject reject) {
            characters += reject.line();
        }
    }
}
