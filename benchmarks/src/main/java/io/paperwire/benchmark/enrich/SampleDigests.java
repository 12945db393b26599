package io.paperwire.benchmark.enrich;

import io.paperwire.benchmark.UsageException;
import io.paperwire.ingest.digest.DigestReader;
import io.paperwire.ingest.digest.DigestSource;
import io.paperwire.ingest.digest.Duplicate;
import io.paperwire.ingest.digest.RowSink;
import io.paperwire.ingest.digest.SectionedListing;
import io.paperwire.model.Listing;
import io.paperwire.model.Reject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The papers of all digests below a folder. */
final class SampleDigests {
    private SampleDigests() {}

    static List<Text> papers(Path folder) throws IOException, UsageException {
        if (!Files.isDirectory(folder)) {
            throw new UsageException("there is no folder " + folder);
        }
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(file -> file.toString().matches(".*\\.(md|json|jsonl)"))
                    .sorted()
                    .toList();
        }
        List<Text> papers = new ArrayList<>();
        DigestReader reader = DigestReader.standard();
        for (Path file : files) {
            reader.read(DigestSource.of(folder.relativize(file).toString(), file), new Summaries(papers));
        }
        if (papers.isEmpty()) {
            throw new UsageException("no digest below " + folder + " has a summary");
        }
        return papers;
    }

    private record Summaries(List<Text> papers) implements RowSink {

        @Override
        public void listing(SectionedListing sectioned) {
            Listing row = sectioned.listing();
            if (row.summary() != null) {
                papers.add(new Text(row.title(), row.summary()));
            }
        }

        @Override
        public void duplicate(Duplicate duplicate) {
            // The first row of it is there.
        }

        @Override
        public void reject(Reject reject) {
            // Whoever measures has no use for it.
        }
    }
}
