package io.paperwire.enrich.revision;

import io.paperwire.enrich.delivery.Transactions;
import io.paperwire.enrich.paper.PaperHead;
import io.paperwire.enrich.store.BoardRulesRepository;
import io.paperwire.enrich.store.PaperRepository;
import io.paperwire.model.ArxivId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes the boards anew from the stored papers: what stands there already stays as it is, the rest is a change like any
 * other, with cause replay. It may be broken off and started again, and others may write meanwhile.
 */
public final class BoardRebuild {
    private static final int PAPERS = 200;

    private final Transactions transactions;
    private final PaperRevisions revisions;
    private final PaperRepository papers;
    private final BoardRulesRepository rules;

    public BoardRebuild(
            Transactions transactions, PaperRevisions revisions, PaperRepository papers, BoardRulesRepository rules) {
        this.transactions = transactions;
        this.revisions = revisions;
        this.papers = papers;
        this.rules = rules;
    }

    /**
     * Does so if the boards were made by other rules.
     *
     * @param hash names everything that they follow from beside the papers
     * @param guard runs first in each transaction and throws if this instance may not write
     */
    public void ensure(String hash, Runnable guard) {
        if (transactions.call(rules::hash).filter(hash::equals).isEmpty()) {
            rebuild(guard);
            transactions.run(() -> {
                guard.run();
                rules.save(hash);
            });
        }
    }

    /** Does so in any case. */
    public void rebuild(Runnable guard) {
        Optional<ArxivId> last = Optional.empty();
        do {
            ArxivId after = last.orElse(null);
            last = transactions.call(() -> {
                guard.run();
                return next(after);
            });
        } while (last.isPresent());
    }

    private Optional<ArxivId> next(@Nullable ArxivId after) {
        List<ArxivId> ids =
                papers.page(after, PAPERS).stream().map(PaperHead::id).toList();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        revisions.place(revisions.lock(new TreeSet<>(ids)));
        return Optional.of(ids.get(ids.size() - 1));
    }
}
