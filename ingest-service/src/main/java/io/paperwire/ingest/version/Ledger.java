package io.paperwire.ingest.version;

import io.paperwire.event.DigestEvent;
import io.paperwire.event.DigestRow;
import io.paperwire.event.DigestStatus;
import io.paperwire.model.DigestId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where every digest stands: the sum of all {@code digests.v1} records. One thread adds to it, any may look something up.
 */
public final class Ledger {
    private final String epoch;
    private final Map<DigestId, DigestState> states = new ConcurrentHashMap<>();
    private final Map<String, DigestId> byBytes = new ConcurrentHashMap<>();
    private final Map<DigestId, DigestEvent> incomplete = new HashMap<>();
    private long order;

    /** @param epoch the topic id of {@code digests.v1}, under which its versions count */
    public Ledger(String epoch) {
        this.epoch = epoch;
    }

    public String epoch() {
        return epoch;
    }

    /** The same, from here on apart: what is added to one is not in the other. */
    public Ledger copy() {
        Ledger copy = new Ledger(epoch);
        copy.states.putAll(states);
        copy.byBytes.putAll(byBytes);
        copy.incomplete.putAll(incomplete);
        copy.order = order;
        return copy;
    }

    /** Takes the next record into account; the parts of a version count from its last one on. */
    public void add(DigestEvent part) {
        if (part.parts() == 1) {
            complete(part);
            return;
        }
        if (part.part() > 1) {
            DigestEvent begun = incomplete.get(part.digest());
            if (begun == null || begun.version() != part.version()) {
                throw new IllegalArgumentException("a part without those before it: " + part.eventId());
            }
            List<DigestRow> rows = new ArrayList<>(begun.rows());
            rows.addAll(part.rows());
            incomplete.put(part.digest(), begun.withRows(rows));
        } else {
            incomplete.put(part.digest(), part);
        }
        if (part.part() == part.parts()) {
            complete(Objects.requireNonNull(incomplete.remove(part.digest())));
        }
    }

    public Optional<DigestState> find(DigestId digest) {
        return Optional.ofNullable(states.get(digest));
    }

    /** Where each digest stands, withdrawn ones included, in the order of their names. */
    public List<DigestState> all() {
        return states.values().stream()
                .sorted(Comparator.comparing(DigestState::digest))
                .toList();
    }

    /** How many digests there are, withdrawn ones included. */
    public int size() {
        return states.size();
    }

    /** The digest, other than {@code except}, whose listed rows come from these bytes. */
    Optional<DigestId> original(String sha256, DigestId except) {
        return Optional.ofNullable(byBytes.get(sha256)).filter(digest -> !digest.equals(except));
    }

    /** The duplicates of a digest, oldest first. */
    List<DigestState> duplicates(DigestId original) {
        return states.values().stream()
                .filter(state -> state.isDuplicateOf(original))
                .sorted(Comparator.comparingLong(DigestState::order))
                .toList();
    }

    /**
     * Whether a digest lists nothing though nobody wants that: it is a duplicate of bytes that no digest lists any more, and
     * that were not kept, so that it could not take over.
     */
    public boolean isStranded(DigestState state) {
        String sha256 = state.newest().sha256();
        return state.status() == DigestStatus.DUPLICATE && sha256 != null && !byBytes.containsKey(sha256);
    }

    /** Whether these are the bytes of any digest's newest version or of its listed rows. */
    public boolean wants(String sha256) {
        return states.values().stream()
                .anyMatch(state -> state.has(sha256)
                        || state.standingBytes().filter(sha256::equals).isPresent());
    }

    private void complete(DigestEvent version) {
        DigestState before = states.get(version.digest());
        DigestState after = DigestState.after(before, version, order++);
        if (before != null) {
            before.standingBytes().ifPresent(bytes -> byBytes.remove(bytes, version.digest()));
        }
        after.standingBytes().ifPresent(bytes -> byBytes.put(bytes, version.digest()));
        states.put(version.digest(), after);
    }
}
