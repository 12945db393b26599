package io.paperwire.ingest.progress;

import io.paperwire.event.Origin;
import io.paperwire.model.DigestId;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A digest in hand: its bytes are read once or more before its rows are published, a large one's again while they are.
 * Any thread may ask.
 */
public final class Reading {
    private final DigestId digest;
    private final Origin origin;
    private final Instant since;
    private final long bytes;
    private final int passes;
    private final AtomicLong read = new AtomicLong();

    /** @param passes how often all bytes are read until the digest is published, at most */
    Reading(DigestId digest, Origin origin, Instant since, long bytes, int passes) {
        this.digest = digest;
        this.origin = origin;
        this.since = since;
        this.bytes = bytes;
        this.passes = passes;
    }

    public DigestId digest() {
        return digest;
    }

    public Origin origin() {
        return origin;
    }

    public Instant since() {
        return since;
    }

    /** The digest's size. */
    public long bytes() {
        return bytes;
    }

    /** How much of the reading is done, from 0 to 1. */
    public double share() {
        return bytes == 0 ? 1 : Math.min(1, (double) read.get() / passes / bytes);
    }

    /** The same bytes, counted as they are read. */
    public InputStream counting(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                read.addAndGet(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                read.addAndGet(Math.max(0, count));
                return count;
            }
        };
    }
}
