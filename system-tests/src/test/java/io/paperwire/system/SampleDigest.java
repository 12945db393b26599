package io.paperwire.system;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A digest as a test drops it: its name below the inbox, and its papers. */
record SampleDigest(String name, List<SamplePaper> papers) {
    private static final String HEAD = """


            ## Papers for 2025-07-01

            | Category | Title | Authors | Summary |
            |----------|-------|---------|---------|
            """;

    SampleDigest {
        papers = List.copyOf(papers);
    }

    /** A digest of papers with these numbers, the last one not included. */
    static SampleDigest of(String name, int from, int to) {
        return new SampleDigest(
                name, IntStream.range(from, to).mapToObj(SamplePaper::number).toList());
    }

    String markdown() {
        return HEAD + papers.stream().map(SamplePaper::row).collect(Collectors.joining());
    }

    List<String> ids() {
        return papers.stream().map(SamplePaper::id).toList();
    }
}
