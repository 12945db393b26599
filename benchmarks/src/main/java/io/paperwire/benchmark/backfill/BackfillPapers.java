package io.paperwire.benchmark.backfill;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.paperwire.benchmark.GeneratedPapers;
import io.paperwire.model.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Digests of generated papers in the seed's dialect, a hundred a file. Like the samples' their summaries have about a
 * thousand characters and three numbers; the same seed gives the same digests.
 */
final class BackfillPapers {
    static final int PAPERS_A_FILE = 100;

    private static final long SEED = 20_250_513;

    private final GeneratedPapers papers = new GeneratedPapers(SEED);
    private long numbers;
    private long characters;

    /** Writes {@code count} papers into files of {@code folder}. */
    void write(int count, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int from = 0; from < count; from += PAPERS_A_FILE) {
            StringBuilder digest = new StringBuilder("## Papers for 2025-05-13\n\n");
            digest.append("| Category | Title | Authors | Summary |\n|---|---|---|---|\n");
            for (int place = from; place < Math.min(count, from + PAPERS_A_FILE); place++) {
                row(digest, papers.paper(place));
            }
            Files.writeString(folder.resolve("%05d.md".formatted(from / PAPERS_A_FILE)), digest, UTF_8);
        }
    }

    private void row(StringBuilder digest, Paper paper) {
        String summary = Objects.requireNonNull(paper.summary()) + " It also improves the F1 score on SQuAD from "
                + paper.id().value().substring(7) + ".4% to 83.1% over the strongest baseline.";
        characters += summary.length();
        numbers += summary.split("(?<![\\w.-])[0-9]", -1).length - 1L;
        digest.append("| %s | %s (Read more on [arXiv](https://arxiv.org/abs/%s))| %s | %s |\n"
                .formatted(
                        paper.category(),
                        paper.title(),
                        paper.id().value(),
                        String.join(", ", paper.authors()),
                        summary));
    }

    /** Numbers a summary, on average over what was written. */
    double numbers(int count) {
        return (double) numbers / count;
    }

    /** Characters a summary, on average over what was written. */
    double characters(int count) {
        return (double) characters / count;
    }
}
