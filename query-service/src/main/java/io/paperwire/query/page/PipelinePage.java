package io.paperwire.query.page;

import java.util.List;

/**
 * What arrived and what became of it.
 *
 * @param source the only one shown, empty for all
 * @param total digests of the source, or of all
 * @param next address of the digests before these; empty when there are none
 * @param after where in the feed the page stands, empty when that is not known
 */
public record PipelinePage(
        String source,
        List<SourceLine> sources,
        List<DigestBar> digests,
        long total,
        String next,
        PipelineLag lag,
        List<DeadLetter> deadLetters,
        String after) {
    public PipelinePage {
        sources = List.copyOf(sources);
        digests = List.copyOf(digests);
        deadLetters = List.copyOf(deadLetters);
    }
}
