package io.paperwire.query.index;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.paperwire.event.WireJson;
import io.paperwire.model.ArxivId;
import io.paperwire.model.Paper;
import io.paperwire.model.Paper.Evidence;
import io.paperwire.model.PaperListing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One number of one paper, with the sentence that states it.
 *
 * @param paper whose it is
 * @param result the number as the paper has it
 * @param sentence the sentence of the digest's summary that holds the quote; at most 400 characters on each side of it
 */
public record StoredResult(
        PaperName paper,
        @JsonUnwrapped Evidence result,
        @Nullable String sentence) {

    static StoredResult of(Paper paper, Evidence result) {
        var name = new PaperName(paper.id(), paper.title(), paper.date());
        String summary = summary(paper, result);
        return new StoredResult(name, result, summary == null ? null : sentence(summary, result));
    }

    byte[] json() {
        return WireJson.write(this);
    }

    private static @Nullable String sentence(String summary, Evidence result) {
        if (summary.codePointCount(0, summary.length()) < result.end()) {
            return null;
        }
        int start = summary.offsetByCodePoints(0, result.start());
        return Sentences.around(summary, start, summary.offsetByCodePoints(start, result.end() - result.start()));
    }

    private static @Nullable String summary(Paper paper, Evidence result) {
        for (PaperListing listing : paper.listings()) {
            if (listing.digest().equals(result.digest())) {
                return listing.summary();
            }
        }
        return paper.summary();
    }

    /** What is shown of the paper. */
    public record PaperName(
            ArxivId id, String title, @Nullable LocalDate date) {}
}
