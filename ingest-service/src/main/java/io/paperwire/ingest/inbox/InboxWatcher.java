package io.paperwire.ingest.inbox;

import io.paperwire.event.Origin;
import io.paperwire.ingest.IngestConfig;
import io.paperwire.ingest.publish.Condition;
import io.paperwire.ingest.publish.DigestPublisher;
import io.paperwire.ingest.version.Ledger;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Watches the inbox and the folder of seeds, each in a thread of its own. */
@ApplicationScoped
public class InboxWatcher {
    private static final Logger LOG = Logger.getLogger(InboxWatcher.class);
    private static final String SEEDS = "seeds";
    /** All that a stop waits for a file in hand; one that is cut short stays claimed, and goes first at the next start. */
    private static final Duration STOP_LIMIT = Duration.ofMillis(500);

    private static final long GATE_MILLIS = 100;

    private final IngestConfig config;
    private final DigestPublisher publisher;
    private final List<WatchedFolder> folders = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch resumed = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable String trouble;

    public InboxWatcher(IngestConfig config, DigestPublisher publisher) {
        this.config = config;
        this.publisher = publisher;
    }

    void start(@Observes StartupEvent event) throws IOException {
        Path inbox = Files.createDirectories(config.inbox()).toRealPath();
        StartConditions.check(inbox, config.dataDir(), System.getProperty("sun.jnu.encoding", "UTF-8"));
        if (config.inPlace()) {
            watch(inbox, null, inPlace(Origin.FILE));
            resumed.countDown();
        } else {
            MovingTaker taker =
                    new MovingTaker(inbox, intake(Origin.FILE, false), config.stillFor(), config.retryAfter());
            watch(inbox, null, taker);
            threads.add(thread(() -> resume(taker), "claimed"));
        }
        if (config.seeds().isPresent()) {
            watch(config.seeds().get().toRealPath(), SEEDS, inPlace(Origin.SEED));
        }
        threads.forEach(Thread::start);
    }

    void stop(@Observes @Priority(1_000) ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        folders.forEach(WatchedFolder::stop);
        long deadline = System.nanoTime() + STOP_LIMIT.toNanos();
        for (Thread thread : threads) {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
            thread.interrupt();
        }
    }

    /** Why files are not taken any more until a restart; empty while they are. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private Thread thread(Runnable work, String name) {
        return new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (Throwable e) {
                        // Nobody else would tell: a thread that has died silently looks like one that waits.
                        trouble = "the thread \"%s\" has failed, start the service again: %s".formatted(name, e);
                        LOG.errorf(e, "files not taken any more: thread=%s", name);
                    }
                },
                name);
    }

    private void watch(Path folder, @Nullable String source, Taker taker) {
        var settings =
                new WatchedFolder.Settings(folder, source, config.stillFor(), config.scanEvery(), config.watch());
        WatchedFolder watched = new WatchedFolder(
                settings, taker, this::openOn, files -> publisher.workload().waiting(folder, files));
        folders.add(watched);
        threads.add(thread(watched, source == null ? "inbox" : source));
        LOG.infof("watching: path=%s source=%s", folder, source == null ? "by folder" : source);
    }

    /** What was claimed before goes before everything else. */
    private void resume(MovingTaker taker) {
        try {
            while (publishingOn().isEmpty()) {
                if (stopped.await(GATE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            taker.resume();
        } catch (IOException e) {
            LOG.errorf(e, "claimed files left for the next start");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            resumed.countDown();
        }
    }

    private Optional<String> openOn() {
        return resumed.getCount() == 0 ? publishingOn() : Optional.empty();
    }

    private Optional<String> publishingOn() {
        return publisher.condition() instanceof Condition.Open
                ? publisher.ledger().map(Ledger::epoch)
                : Optional.empty();
    }

    private Taker inPlace(Origin origin) {
        return new InPlaceTaker(intake(origin, true), config.dataDir().resolve("reports"), config.retryAfter());
    }

    private Intake intake(Origin origin, boolean stays) {
        return new Intake(publisher, origin, stays, config.maxFileSize().asLongValue());
    }
}
