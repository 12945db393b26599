package io.paperwire.ingest.progress;

import io.paperwire.event.Origin;
import io.paperwire.model.DigestId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What ingest has before it: files that wait, digests in hand, and how many it is done with. Any thread may tell and ask. */
public final class Workload {
    private final Map<Path, Integer> waiting = new ConcurrentHashMap<>();
    private final Map<DigestId, Reading> inHand = new ConcurrentHashMap<>();
    private final Clock clock;
    private final AtomicLong done = new AtomicLong();

    public Workload(Clock clock) {
        this.clock = clock;
    }

    /** So many complete files of a watched folder have not been taken yet. */
    public void waiting(Path folder, int files) {
        waiting.put(folder, files);
    }

    /** A digest is being read; of two arrivals of the same digest the later one counts. */
    public Reading begin(DigestId digest, Origin origin, long bytes, int passes) {
        Reading reading = new Reading(digest, origin, clock.instant(), bytes, passes);
        inHand.put(digest, reading);
        return reading;
    }

    /** The digest is published, or will not be. */
    public void end(DigestId digest) {
        if (inHand.remove(digest) != null) {
            done.incrementAndGet();
        }
    }

    /** Files found and not taken yet, over all watched folders. */
    public int waiting() {
        return waiting.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Digests that are being read or wait to be published. */
    public int inHand() {
        return inHand.size();
    }

    /** The reading of a digest that is in hand. */
    public Optional<Reading> reading(DigestId digest) {
        return Optional.ofNullable(inHand.get(digest));
    }

    /** How much of the bytes in hand is read, from 0 to 1; 1 when nothing is. */
    public double share() {
        double bytes = 0;
        double read = 0;
        for (Reading reading : inHand.values()) {
            bytes += reading.bytes();
            read += reading.bytes() * reading.share();
        }
        return bytes == 0 ? 1 : read / bytes;
    }

    /** Digests that were in hand and are not any more, since the start. */
    public long done() {
        return done.get();
    }
}
