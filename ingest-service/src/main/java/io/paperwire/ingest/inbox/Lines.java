package io.paperwire.ingest.inbox;

import io.paperwire.model.DigestId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who waits behind whom: claims of one digest are published one after the other, so that one that fails is not overtaken and
 * then comes back over newer bytes.
 */
final class Lines {
    private final Map<DigestId, Deque<Claims.Claim>> lines = new HashMap<>();

    /**
     * A claim stands in line behind those that came before it.
     *
     * @return whether it is its turn
     */
    synchronized boolean join(DigestId digest, Claims.Claim claim) {
        Deque<Claims.Claim> line = lines.computeIfAbsent(digest, any -> new ArrayDeque<>());
        line.add(claim);
        return line.size() == 1;
    }

    /**
     * The first one's turn is over.
     *
     * @return whose turn it is now
     */
    synchronized Optional<Claims.Claim> leave(DigestId digest) {
        Deque<Claims.Claim> line = lines.getOrDefault(digest, new ArrayDeque<>());
        line.poll();
        if (line.isEmpty()) {
            lines.remove(digest);
        }
        return Optional.ofNullable(line.peek());
    }

    synchronized boolean hasOthers(DigestId digest) {
        return lines.getOrDefault(digest, new ArrayDeque<>()).size() > 1;
    }
}
