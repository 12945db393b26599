package io.paperwire.ingest.inbox;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the operating system says has happened in folders: fast, and not to be relied on. */
final class Hints implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Hints.class);

    private final WatchService service;
    private boolean complained;

    Hints(Path anyFolder) throws IOException {
        this.service = anyFolder.getFileSystem().newWatchService();
    }

    /** What happened to an entry; {@link Kind#MISSED} means that hints were lost and all folders need a look. */
    record Hint(Kind kind, @Nullable Path path) {
        enum Kind {
            APPEARED,
            WRITTEN,
            MISSED
        }
    }

    /** Asks for hints about the entries of a folder; a folder may be named again. */
    void watch(Path folder) {
        try {
            folder.register(service, ENTRY_CREATE, ENTRY_MODIFY);
        } catch (IOException e) {
            if (!complained) {
                complained = true;
                LOG.warnf(
                        "no hints, the folder is looked through by the clock: path=%s reason=%s",
                        folder, e.getMessage());
            }
        }
    }

    /** The hints that are there, or the first to come within that time. */
    List<Hint> poll(Duration atMost) throws InterruptedException {
        List<Hint> hints = new ArrayList<>();
        WatchKey key = service.poll(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS);
        while (key != null) {
            Path folder = (Path) key.watchable();
            for (WatchEvent<?> event : key.pollEvents()) {
                hints.add(hint(folder, event));
            }
            key.reset();
            key = service.poll();
        }
        return hints;
    }

    @Override
    public void close() throws IOException {
        service.close();
    }

    private static Hint hint(Path folder, WatchEvent<?> event) {
        if (event.kind() == OVERFLOW || !(event.context() instanceof Path entry)) {
            return new Hint(Hint.Kind.MISSED, null);
        }
        return new Hint(event.kind() == ENTRY_CREATE ? Hint.Kind.APPEARED : Hint.Kind.WRITTEN, folder.resolve(entry));
    }
}
