package io.paperwire.platform.progress;

import io.paperwire.event.WireJson;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request for long work: {@link Progress} lines, then the report, or a {@link Failed} line if it broke off.
 * Each is one JSON object with its kind in {@code event}. An answer that ends without either of the last two was cut.
 */
public final class ProgressStream {
    public static final String MEDIA_TYPE = "application/x-ndjson";
    private static final Logger LOG = Logger.getLogger(ProgressStream.class);

    private final OutputStream out;
    private final BooleanSupplier gone;

    /** @param gone whether the listener has gone, which a stream of the server's does not tell */
    public ProgressStream(OutputStream out, BooleanSupplier gone) {
        this.out = out;
        this.gone = gone;
    }

    /** Does the work and writes what it tells. When nobody listens any more, the work ends: what it has done stays done. */
    public void tell(Work work) {
        try {
            write(work.run((done, of) -> write(new Progress("progress", done, of))));
        } catch (GoneException e) {
            LOG.infof("work stopped, its listener has gone: reason=%s", e.getMessage());
        } catch (Exception e) {
            String id = UUID.randomUUID().toString();
            LOG.errorf(e, "work broke off: errorId=%s", id);
            fail(
                    "it broke off, and can simply be run again: what was done stays done. The error is in the log under "
                            + id,
                    id);
        }
    }

    /** Says that there will be no report. */
    void fail(String detail, @Nullable String errorId) {
        try {
            write(new Failed("failed", detail, errorId));
        } catch (GoneException e) {
            LOG.debug("nobody is left to tell", e);
        }
    }

    private void write(Object event) {
        try {
            if (gone.getAsBoolean()) {
                throw new EOFException("the connection is closed");
            }
            out.write(WireJson.write(event));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new GoneException(e);
        }
    }

    private static final class GoneException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GoneException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** Work that returns its report, a record whose {@code event} says {@code report}. */
    @FunctionalInterface
    public interface Work {
        Object run(Listener listener) throws Exception;
    }

    /** Is told how far the work has come. */
    @FunctionalInterface
    public interface Listener {
        void reached(long done, long of);
    }

    /** So many of so many are done. */
    public record Progress(String event, long done, long of) {}

    /**
     * It broke off, or never began.
     *
     * @param detail why, and what to do
     * @param errorId the same stands in the log; null when nothing is there
     */
    public record Failed(
            String event, String detail, @Nullable String errorId) {}
}
