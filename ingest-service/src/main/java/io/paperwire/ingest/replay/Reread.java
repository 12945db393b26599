package io.paperwire.ingest.replay;

import io.paperwire.event.DigestStatus;
import io.paperwire.ingest.digest.DigestReader;
import io.paperwire.ingest.original.Original;
import io.paperwire.ingest.publish.DigestPublisher;
import io.paperwire.ingest.publish.Order;
import io.paperwire.ingest.publish.UnpublishableException;
import io.paperwire.ingest.replay.RereadReport.Failure;
import io.paperwire.ingest.version.Change;
import io.paperwire.ingest.version.Content;
import io.paperwire.ingest.version.Decision;
import io.paperwire.ingest.version.DigestState;
import io.paperwire.ingest.version.Ledger;
import io.paperwire.ingest.version.RowChange;
import io.paperwire.model.ArxivId;
import io.paperwire.model.DigestId;
import io.paperwire.platform.progress.ProgressStream.Listener;
import io.paperwire.platform.progress.Tally;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * Reads the kept bytes of every digest that lists rows once more, one digest after the other beside live traffic, each
 * decided and published in its turn of the one queue. Broken off, it can be run again: what reads as it did is left alone.
 */
final class Reread {
    private static final int FAILURES = 20;

    private final DigestPublisher publisher;
    private final Duration patience;
    private final boolean apply;
    private final Tally rows = new Tally();
    private final List<Failure> failures = new ArrayList<>();
    private long changed;
    private long unchanged;
    private long failed;

    /**
     * @param patience how long the publishing of one digest may take
     * @param apply whether what differs is published; otherwise it is only told
     */
    Reread(DigestPublisher publisher, Duration patience, boolean apply) {
        this.publisher = publisher;
        this.patience = patience;
        this.apply = apply;
    }

    RereadReport run(Ledger ledger, Listener listener) throws Exception {
        List<DigestState> listing = ledger.all().stream().filter(Reread::lists).toList();
        listener.reached(0, listing.size());
        int done = 0;
        for (DigestState state : listing) {
            reread(state);
            done++;
            listener.reached(done, listing.size());
        }
        return new RereadReport(
                "report", apply, DigestReader.VERSION, done, changed, unchanged, failed, rows.view(), failures);
    }

    /** A duplicate's bytes are read under its original's name, a withdrawn digest has none. */
    private static boolean lists(DigestState state) {
        return state.status() == DigestStatus.APPLIED || state.status() == DigestStatus.HELD;
    }

    private void reread(DigestState state) throws IOException, InterruptedException, ExecutionException {
        DigestId digest = state.digest();
        String sha256 = state.newest().sha256();
        if (state.status() == DigestStatus.HELD || sha256 == null) {
            fail(digest, "its newest version is held: release it, or send other bytes, and then read again");
            return;
        }
        Optional<Original> original = publisher.borrow(sha256);
        if (original.isEmpty()) {
            fail(digest, "its bytes are not kept any more: send them again");
            return;
        }
        try {
            Content content = publisher.read(digest, original.get());
            Order order =
                    Order.readAgain(digest, sha256, content).until(Instant.now().plus(patience));
            note(state, publisher.submit(apply ? order : order.asTrial()).get());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnpublishableException)) {
                throw e;
            }
            fail(digest, String.valueOf(e.getCause().getMessage()));
        } finally {
            publisher.release(original.get());
        }
    }

    private void note(DigestState state, Decision decision) throws IOException {
        if (decision instanceof Decision.Unreadable) {
            fail(state.digest(), "no row of its bytes can be read any more");
        } else if (decision instanceof Decision.Publish publish) {
            note(state, publish.own());
        } else {
            unchanged++;
            state.rows().forEach(row -> rows.unchanged());
        }
    }

    private void note(DigestState state, Change change) throws IOException {
        if (change.version().status() == DigestStatus.HELD) {
            int withdrawn = change.version().accounting().withdrawn();
            fail(state.digest(), "held, because it would withdraw %,d rows: see its report".formatted(withdrawn));
            return;
        }
        changed++;
        Map<ArxivId, String> words = new HashMap<>();
        change.listings().forEach(row -> {
            if (change.rows().containsKey(row.id())) {
                words.put(row.id(), "line " + row.line() + ": " + row.title());
            }
        });
        change.rows()
                .forEach((id, what) -> note(new Tally.Place(id, state.digest()), what, words.getOrDefault(id, "")));
        for (int i = 0; i < change.version().accounting().unchanged(); i++) {
            rows.unchanged();
        }
    }

    private void note(Tally.Place at, RowChange what, String words) {
        switch (what) {
            case ADDED -> rows.added(at, words);
            case CHANGED -> rows.changed(at, List.of("row"), "other words", words);
            case WITHDRAWN -> rows.removed(at, "not read any more");
        }
    }

    private void fail(DigestId digest, String reason) {
        failed++;
        if (failures.size() < FAILURES) {
            failures.add(new Failure(digest.toString(), reason));
        }
    }
}
