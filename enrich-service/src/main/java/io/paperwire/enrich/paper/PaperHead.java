package io.paperwire.enrich.paper;

import io.paperwire.model.ArxivId;
import io.paperwire.model.Cause;
import io.paperwire.model.Change;
import io.paperwire.model.Paper;
import io.paperwire.model.PaperStatus;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a paper's history stands: enough to tell whether a content is news, and what the next revision is.
 *
 * @param revision of the last event; 0 when nothing was told of the paper yet
 * @param status of the last event; withdrawn when there was none
 * @param contentHash of the last event; null when there was none
 */
public record PaperHead(
        ArxivId id,
        int revision,
        PaperStatus status,
        @Nullable String contentHash,
        Instant addedAt) {

    /** The next revision; empty when {@code content} says what the last one said. */
    public Optional<Revision> next(PaperContent content, Cause cause, Instant now) {
        String hash = content.hash();
        if (hash.equals(contentHash)) {
            return Optional.empty();
        }
        Instant added = revision == 0 ? now : addedAt;
        return Optional.of(new Revision(content.revision(revision + 1, change(content), cause, added, now), hash));
    }

    private Change change(PaperContent content) {
        if (content.status() == PaperStatus.WITHDRAWN) {
            return Change.WITHDRAWN;
        }
        return status == PaperStatus.LISTED ? Change.CHANGED : Change.ADDED;
    }

    /** A paper's next event and the hash of its content. */
    public record Revision(Paper paper, String contentHash) {}
}
