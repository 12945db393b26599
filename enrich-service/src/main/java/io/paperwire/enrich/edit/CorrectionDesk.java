package io.paperwire.enrich.edit;

import io.paperwire.enrich.delivery.Transactions;
import io.paperwire.enrich.paper.StorableText;
import io.paperwire.enrich.paper.StoredCorrection;
import io.paperwire.enrich.paper.StoredCorrection.Place;
import io.paperwire.enrich.revision.LockedPapers;
import io.paperwire.enrich.revision.PaperRevisions;
import io.paperwire.enrich.startup.Startup;
import io.paperwire.enrich.store.PaperRepository;
import io.paperwire.model.ArxivId;
import io.paperwire.model.Correction.Action;
import io.paperwire.model.Metric;
import io.paperwire.model.Paper;
import io.paperwire.model.Paper.Evidence;
import io.paperwire.model.PaperListing;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a record is corrected, struck, or given back to the extraction. */
final class CorrectionDesk {
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_AUTHOR = 200;

    private final Transactions transactions;
    private final PaperRepository papers;
    private final PaperRevisions revisions;
    private final Startup startup;
    private final Runnable guard;
    private final Clock clock;

    CorrectionDesk(Parts parts, Startup startup, Clock clock) {
        this.transactions = parts.transactions();
        this.papers = parts.papers();
        this.revisions = parts.revisions();
        this.guard = parts.guard();
        this.startup = startup;
        this.clock = clock;
    }

    /**
     * What a desk works with.
     *
     * @param guard runs first in each transaction and throws if this instance may not write
     */
    record Parts(Transactions transactions, PaperRepository papers, PaperRevisions revisions, Runnable guard) {}

    /**
     * Lays a person's word over what was extracted: the paper says so from now on, whatever is extracted later, and with it
     * the boards. The same word twice is one.
     *
     * @return the paper as it is now
     * @throws ProblemException if there is no such paper or number, or the request is not what it should be
     */
    Paper correct(ArxivId id, CorrectionRequest request) {
        if (!startup.isReady()) {
            throw new ProblemException(
                    ProblemType.UNAVAILABLE, "enrich-service is not ready, it waits for " + startup.waitingFor());
        }
        String reason = said("reason", request.reason(), LONGEST_REASON);
        String author = said("author", request.author(), LONGEST_AUTHOR);
        return transactions.call(() -> {
            guard.run();
            if (!papers.exists(id)) {
                throw new ProblemException(ProblemType.NOT_FOUND, "No digest has listed the paper \"" + id + "\"");
            }
            LockedPapers locked = revisions.lock(new TreeSet<>(Set.of(id)));
            Paper paper = revisions.present(locked, id);
            var correction = new StoredCorrection(
                    id,
                    place(paper, request),
                    action(request),
                    metric(paper, request),
                    reason,
                    author,
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            return revisions.edit(locked, correction);
        });
    }

    private static String said(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank() || text.length() > longest) {
            throw invalid("\"" + field + "\" must be a text of 1 to " + longest + " characters");
        }
        return StorableText.of(text.strip());
    }

    private static Action action(CorrectionRequest request) {
        Action action = request.action();
        if (action == null) {
            throw invalid("\"action\" must be correct, strike or restore");
        }
        return action;
    }

    /** Where the number stands, in whichever summary has it there. */
    private static Place place(Paper paper, CorrectionRequest request) {
        String quote = request.quote();
        Integer start = request.start();
        if (quote == null || quote.isEmpty() || start == null || start < 0) {
            throw invalid("\"quote\" and \"start\" must be those of a number in the paper's metrics");
        }
        return paper.listings().stream()
                .map(PaperListing::summary)
                .filter(summary -> summary != null && stands(summary, quote, start))
                .map(summary -> Place.of(summary, quote, start))
                .findFirst()
                .orElseThrow(() -> invalid("no summary of " + paper.id() + " has \"" + quote + "\" at " + start
                        + ": expected quote and start of a number in the paper's metrics"));
    }

    private static boolean stands(String summary, String quote, int start) {
        return start <= summary.codePointCount(0, summary.length())
                && summary.startsWith(quote, summary.offsetByCodePoints(0, start));
    }

    private static @Nullable Metric metric(Paper paper, CorrectionRequest request) {
        if (request.action() != Action.CORRECT) {
            if (request.set() != null) {
                throw invalid("\"set\" goes with the action correct only");
            }
            return null;
        }
        if (request.set() == null || request.set().isEmpty()) {
            throw invalid("\"set\" must have the fields that shall be other ones");
        }
        String quote = String.valueOf(request.quote());
        int start = request.start() == null ? -1 : request.start();
        Optional<Metric> present = paper.metrics().stream()
                .filter(number -> number.start() == start && number.quote().equals(quote))
                .map(CorrectionDesk::metric)
                .findFirst()
                // Of a struck record, what it was.
                .or(() -> paper.corrections().stream()
                        .filter(word -> word.start() == start && word.quote().equals(quote))
                        .flatMap(word -> Stream.ofNullable(word.extracted()))
                        .findFirst());
        try {
            return new RecordFields(request.set()).over(present, quote, start);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.INVALID_BODY, String.valueOf(e.getMessage()), e);
        }
    }

    private static Metric metric(Evidence number) {
        return new Metric(
                number.quote(),
                number.start(),
                number.end(),
                number.value(),
                number.unit(),
                number.kind(),
                number.metric(),
                number.benchmark(),
                number.subject(),
                number.baseline(),
                number.confidence());
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemType.INVALID_BODY, detail);
    }
}
