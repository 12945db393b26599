package io.paperwire.ingest.version;

import io.paperwire.event.DigestEvent;
import io.paperwire.event.DigestRow;
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
