package io.paperwire.ingest.api;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request's body, which must arrive in time: what is wrong with it is the caller's trouble, not the disk's. */
final class BodyStream extends FilterInputStream {
    private final Duration limit;
    private final long begun = System.nanoTime();

    BodyStream(InputStream body, Duration limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (System.nanoTime() - begun > limit.toNanos()) {
            throw late(null);
        }
        try {
            return super.read(buffer, from, length);
        } catch (IOException e) {
            throw late(e);
        }
    }

    private ProblemException late(@Nullable IOException cause) {
        return new ProblemException(
                ProblemType.REQUEST_TIMEOUT,
                "the body did not arrive whole: expected it within " + limit.toSeconds()
                        + " s (paperwire.ingest.body-timeout)",
                cause);
    }
}
